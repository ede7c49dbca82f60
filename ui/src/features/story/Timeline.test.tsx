// An order's events: what was taken back is struck through, and can be hidden.
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { orderWith } from "../../../tests/orders";
import { show } from "../../../tests/stage";
import type { EventView } from "../../platform";
import { Timeline } from "./Timeline";

const event = (seq: number, note: string, undone: boolean) =>
  ({
    seq,
    note,
    undone,
    agent: "mail",
    actor: "Sam",
    actor_kind: "person",
    at: "2026-11-20T10:00:00Z",
  }) as EventView;

test("what was taken back is struck through until it is hidden", async () => {
  show(
    <Timeline order={orderWith([], { events: [event(1, "Approved.", true), event(2, "Undone.", false)] })} />,
  );
  expect(screen.getByText("Approved.").tagName).toBe("S");
  await userEvent.click(screen.getByTestId("story-hide-undone"));
  expect(screen.queryByText("Approved.")).toBeNull();
  expect(screen.getByText("Undone.")).toBeTruthy();
});
