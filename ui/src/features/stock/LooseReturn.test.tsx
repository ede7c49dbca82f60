// Goods back without an order: sent as typed, refused at the words.
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { answering, show } from "../../../tests/stage";
import { LooseReturn } from "./LooseReturn";

const open = () => show(<LooseReturn opened onClose={() => {}} />);

test("the words, the customer and what becomes of the goods are sent", async () => {
  const calls = answering({
    customer_list: () => ({ items: [] }),
    stock_return: () => ({ stock: [{}], resumed: [] }),
  });
  open();
  await userEvent.type(await screen.findByTestId("loose-text"), "Mug:2");
  await userEvent.type(screen.getByTestId("loose-customer"), "Ada");
  await userEvent.click(screen.getByTestId("loose-write-off"));
  await userEvent.click(screen.getByTestId("loose-send"));
  const back = { text: "Mug:2", customer: "Ada", reason: null, write_off: true };
  await waitFor(() =>
    expect(calls.find(({ command }) => command === "stock_return")?.args).toEqual({ back }),
  );
});

test("a refusal stands at the words, which stay", async () => {
  const message = "Which product is meant?";
  answering({
    customer_list: () => ({ items: [] }),
    stock_return: () => Promise.reject({ code: "invalid_input", message, details: null }),
  });
  open();
  await userEvent.type(await screen.findByTestId("loose-text"), "Mog:2");
  await userEvent.click(screen.getByTestId("loose-send"));
  expect(await screen.findByText(message)).toBeTruthy();
  expect(screen.getByTestId<HTMLTextAreaElement>("loose-text").value).toBe("Mog:2");
});
