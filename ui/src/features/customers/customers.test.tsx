// A customer's card: a duplicate is merged after both were shown, and an erasure must be meant.
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { customer } from "../../../tests/people";
import { type Answers, answering, show } from "../../../tests/stage";
import { CustomerCard } from "./CustomerCard";

const jane = customer(1, "Jane Doe", "1 High Street");
const twin = { ...customer(2, "J. Doe", "2 Low Road"), phone: "0113" };
const usual: Answers = {
  customer_show: () => jane,
  customer_list: () => ({ items: [jane, twin], page: 1, per_page: 7, total: 2, pages: 1 }),
  customer_orders: () => ({ items: [], page: 1, per_page: 12, total: 0, pages: 1 }),
};
const more = async (item: string) => {
  await userEvent.click(await screen.findByTestId("customer-more"));
  await userEvent.click(await screen.findByTestId(item));
};

test("a duplicate is chosen, shown beside the customer that stays, then merged", async () => {
  const calls = answering({ ...usual, customer_merge: () => jane });
  show(<CustomerCard asked={1} />);
  await more("customer-merge");
  expect(screen.queryByTestId("merge-choose-1")).toBeNull();
  const confirm = screen.getByTestId<HTMLButtonElement>("merge-confirm");
  expect(confirm.disabled).toBe(true);
  await userEvent.click(await screen.findByTestId("merge-choose-2"));
  expect(screen.getByRole("region", { name: "Stays" }).textContent).toContain("1 High Street");
  expect(screen.getByRole("region", { name: "Becomes part of it" }).textContent).toContain("2 Low Road");
  await userEvent.click(confirm);
  await waitFor(() =>
    expect(calls.find(({ command }) => command === "customer_merge")?.args).toEqual({
      kept: 1,
      duplicate: 2,
    }),
  );
});

test("personal data is erased only once that is meant", async () => {
  const calls = answering({ ...usual, customer_erase: () => ({ ...jane, erased: true }) });
  show(<CustomerCard asked={1} />);
  await more("customer-erase");
  const confirm = await screen.findByTestId<HTMLButtonElement>("customer-erase-confirm");
  expect(confirm.disabled).toBe(true);
  await userEvent.click(screen.getByTestId("customer-erase-meant"));
  await userEvent.click(confirm);
  await waitFor(() => expect(calls.some(({ command }) => command === "customer_erase")).toBe(true));
});

test("the hold is one switch, and an address one click", async () => {
  const two = { ...jane, addresses: [...jane.addresses, ...twin.addresses] };
  const calls = answering({
    ...usual,
    customer_show: () => two,
    customer_edit: () => two,
    customer_use_address: () => two,
  });
  show(<CustomerCard asked={1} />);
  await userEvent.click(await screen.findByTestId("customer-hold"));
  await userEvent.click(screen.getByTestId("address-use-20"));
  await waitFor(() => expect(calls.some(({ command }) => command === "customer_use_address")).toBe(true));
  expect(calls.find(({ command }) => command === "customer_edit")?.args).toEqual({
    id: 1,
    request: { credit_hold: true },
  });
});
