// The policy's form: what is filled in is tried as it stands, saved as it stands, and a recommendation fills in its limit.
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { answering, show } from "../../../tests/stage";
import type { PolicyForm, PolicyPreview, PolicyTrial, PolicyVersion, PolicyView } from "../../platform";
import { PolicyPart } from "./PolicyPart";

const form: PolicyForm = {
  approve_up_to: null,
  unusual_quantity: 3,
  min_orders: 10,
  unusual_price: null,
  duplicates_within: 1,
  short_stock: "warn",
  reserve: "whole",
  auto_deliver_after: null,
  pay_first: true,
  days_to_pay: 14,
};
const view: PolicyView = { version: 1, at: null, actor: null, currency: "GBP", form, rules: [] };
const trial = (days: number, said: string): PolicyTrial => ({
  days,
  orders: 60,
  cut: false,
  approved: 41,
  asked: 19,
  approved_now: 0,
  rejected: 0,
  sentence: said,
  reasons: [{ rule: "over_limit", count: 12, sentence: "12 over the limit" }],
  first_approved: [],
  first_asked: [],
});
const preview = (tried: PolicyForm): PolicyPreview => ({
  changes: [],
  trials: [trial(30, `41 of 60 with ${tried.approve_up_to}`), trial(90, "as many in 90 days")],
});
const versions: PolicyVersion[] = [
  { version: 1, at: null, actor: null, changes: ["A change."], current: true, form },
  { version: 0, at: null, actor: null, changes: [], current: false, form: { ...form, min_orders: 12 } },
];

const answers = {
  policy_show: () => view,
  policy_preview: ({ request }: { request: { form: PolicyForm } }) => preview(request.form),
  policy_set: () => ({ ...view, version: 2 }),
  policy_history: () => versions,
};

beforeEach(() => {
  window.location.hash = "#/settings";
  Element.prototype.scrollIntoView = () => {};
});

test("the effect of what is filled in is shown before it is saved, and that is what is saved", async () => {
  const calls = answering(answers);
  show(<PolicyPart />);
  expect(await screen.findByText("41 of 60 with null")).toBeTruthy();
  expect(screen.getByTestId("policy-save")).toHaveProperty("disabled", true);
  await userEvent.click(screen.getByTestId("policy-approve_up_to-on"));
  await userEvent.clear(screen.getByTestId("policy-approve_up_to"));
  await userEvent.type(screen.getByTestId("policy-approve_up_to"), "200");
  expect(await screen.findByText("41 of 60 with 200")).toBeTruthy();
  expect(screen.getAllByText("12 over the limit")).toHaveLength(2);
  expect(screen.getByTestId("policy-brief").textContent).toContain("41 of the last 30 days’ 60 orders");
  expect(calls.filter(({ command }) => command === "policy_set")).toEqual([]);
  await userEvent.click(screen.getByTestId("policy-save"));
  await waitFor(() =>
    expect(calls.find(({ command }) => command === "policy_set")?.args).toEqual({
      form: { ...form, approve_up_to: "200" },
    }),
  );
});

test("a rule turned off and on again has the figure it had", async () => {
  const calls = answering(answers);
  show(<PolicyPart />);
  await userEvent.click(await screen.findByTestId("policy-unusual_quantity-on"));
  expect(screen.queryByTestId("policy-unusual_quantity")).toBeNull();
  await waitFor(() =>
    expect(calls.at(-1)?.args).toEqual({
      request: { form: { ...form, unusual_quantity: null }, days: null },
    }),
  );
  await userEvent.click(screen.getByTestId("policy-unusual_quantity-on"));
  expect(screen.getByTestId("policy-unusual_quantity")).toHaveProperty("value", "3");
});

test("a recommendation's limit is filled in and not saved by itself", async () => {
  window.location.hash = "#/settings?approve=200.00";
  const calls = answering(answers);
  show(<PolicyPart />);
  expect(await screen.findByTestId("policy-approve_up_to")).toHaveProperty("value", "200.00");
  expect(screen.getByTestId("policy-save")).toHaveProperty("disabled", false);
  expect(calls.some(({ command }) => command === "policy_set")).toBe(false);
});

test("a policy that cannot be is told at the form, which then does not save", async () => {
  const message = "“plenty” is no amount. Write a number such as 599.99.";
  answering({
    ...answers,
    policy_preview: () => Promise.reject({ code: "invalid_input", message, details: null }),
  });
  show(<PolicyPart />);
  await userEvent.click(await screen.findByTestId("policy-approve_up_to-on"));
  expect(await screen.findByText(message)).toBeTruthy();
  expect(screen.getByTestId("policy-save")).toHaveProperty("disabled", true);
});

test("a former version is gone back to as it was", async () => {
  const calls = answering(answers);
  show(<PolicyPart />);
  await userEvent.click(await screen.findByTestId("policy-history"));
  expect(await screen.findByText("A change.")).toBeTruthy();
  expect(screen.queryByTestId("policy-back-1")).toBeNull();
  await userEvent.click(screen.getByTestId("policy-back-0"));
  await waitFor(() =>
    expect(calls.find(({ command }) => command === "policy_set")?.args).toEqual({
      form: versions[1]?.form,
    }),
  );
});
