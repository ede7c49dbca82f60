// A stage for a part of the window: everything it stands on, over commands that the test answers.
import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { mockIPC } from "@tauri-apps/api/mocks";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { queryClient } from "../src/app/client";
import { Words } from "../src/shared/words";

// biome-ignore lint/suspicious/noExplicitAny: a command's arguments have every shape
export type Answers = Record<string, (args: any) => unknown>;
export type Call = { command: string; args: unknown };

/** Answers commands and keeps what was asked; an unknown command fails as the shell's would. */
export function answering(answers: Answers): Call[] {
  const calls: Call[] = [];
  mockIPC(
    (command, args) => {
      calls.push({ command, args });
      const answer = answers[command];
      if (!answer) throw new Error(`no answer to ${command}`);
      return answer(args);
    },
    { shouldMockEvents: true },
  );
  return calls;
}

export function Stage({ children }: { children: ReactNode }) {
  return (
    <MantineProvider env="test">
      <QueryClientProvider client={queryClient()}>
        <Words>
          <Notifications />
          {children}
        </Words>
      </QueryClientProvider>
    </MantineProvider>
  );
}

export const show = (part: ReactNode) => render(<Stage>{part}</Stage>);

/** Says a key and its figures, so that a test sees what is said and not how. */
export const say = (key: string, args?: Record<string, unknown>) =>
  args ? `${key} ${JSON.stringify(args)}` : key;
