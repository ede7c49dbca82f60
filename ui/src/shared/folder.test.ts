// File names that every system takes, offered where the last file went.
import { expect, test } from "vitest";
import { fileName, folderOf, inLastFolder, rememberFolder } from "./folder";

test("what has a meaning in a path does not get into a name", () => {
  expect(fileName('A/B: "Throughput" <2026>')).toBe("A B Throughput 2026");
  expect(fileName("x".repeat(300))).toHaveLength(120);
});

test("the last folder is offered, on either kind of system", () => {
  localStorage.clear();
  expect(inLastFolder("a.svg")).toBe("a.svg");
  rememberFolder("/home/owner/Charts/b.svg");
  expect(inLastFolder("a.svg")).toBe("/home/owner/Charts/a.svg");
  rememberFolder("C:\\Users\\Owner\\b.svg");
  expect(inLastFolder("a.svg")).toBe("C:\\Users\\Owner\\a.svg");
  expect(folderOf("/a/b/c.png")).toBe("/a/b");
});
