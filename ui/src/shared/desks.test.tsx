// Shares by desk and where recommendations lead.
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { target } from "./recommended";
import { sharesByDesk } from "./ShareBar";
import { Status } from "./Status";
import { Words } from "./words";

test("stages of one desk count together, and a desk without hours is left out", () => {
  const shares = sharesByDesk([
    { stage: "awaiting_payment", share: 0.25 },
    { stage: "in_transit", share: 0.5 },
    { stage: "received", share: 0.25 },
    { stage: "approved", share: null },
  ]);
  expect(shares).toEqual([
    { desk: "mail", share: 0.25 },
    { desk: "delivery", share: 0.75 },
  ]);
});

test("a recommendation leads to its product, its one order, or the orders of its step", () => {
  const none = { desk: "delivery", orders: [], products: [], value: null, customer: null };
  expect(target({ ...none, action: "reorder", products: [6] })).toBe("#/stock?product=6");
  expect(target({ ...none, action: "ship", orders: [3] })).toBe("#/orders?order=3");
  expect(target({ ...none, action: "chase", orders: [3, 4] })).toBe("#/orders?status=awaiting_payment");
  expect(target({ ...none, action: "follow", orders: [3, 4] })).toBe("#/orders?status=in_transit");
  expect(target({ ...none, action: "approve", customer: 4, orders: [3] })).toBe("#/customers?customer=4");
  expect(target({ ...none, action: "count", products: [6, 7] })).toBe("#/stock");
  expect(target({ ...none, action: "follow" })).toBeNull();
  expect(target({ ...none, action: "raise_limit", value: "200.00" })).toBe("#/settings?approve=200.00");
});

test("a status and its hold are words, never colour alone; an unknown one shows as it is", () => {
  render(
    <Words>
      <Status status="approved" hold="shortage" />
      <Status status="on_the_moon" />
    </Words>,
  );
  expect(screen.getByText("Waiting for stock")).toBeTruthy();
  expect(screen.getByText("short")).toBeTruthy();
  expect(screen.getByText("on_the_moon")).toBeTruthy();
});
