// Order entry, as text or as a form: what is typed, what Mail understands of it, who it is for, and the way to send it.
import { Button, Kbd, SegmentedControl, Textarea } from "@mantine/core";
import { getHotkeyHandler } from "@mantine/hooks";
import { useRef, useState } from "react";
import type { Suggestion } from "../../platform";
import { placeOf } from "../../shared/place";
import { useWords } from "../../shared/words";
import { Chips } from "./Chips";
import { type Draft, isWritten, useDraft, writeDraft } from "./draft";
import styles from "./Entry.module.css";
import { AddLine, FormLines, totalOf, wordsOf } from "./FormLines";
import { entryField } from "./focus";
import { Refused } from "./Refused";
import { useReading } from "./reading";
import { replaceLine } from "./replace";
import { useSend } from "./send";
import { Who } from "./Who";

const MODES = [
  { value: "text", words: "window-entry-as-text" },
  { value: "form", words: "window-entry-as-form" },
];

export function OrderEntry() {
  const say = useWords();
  const draft = useDraft();
  const form = draft.mode === "form";
  const reading = useReading(form ? wordsOf(draft.lines) : draft.text);
  const field = useRef<HTMLTextAreaElement | null>(null);
  const [used, setUsed] = useState(false);
  const search = useRef<HTMLInputElement | null>(null);
  const send = useSend(() => (form ? search : field).current?.focus());
  const open = used || form || draft.text !== "" || draft.customer !== "" || draft.address !== "";

  function choose(index: number, suggestion: Suggestion) {
    if (!reading.view) return;
    const { text, caret } = replaceLine(draft.text, reading.view.lines, index, suggestion);
    writeDraft({ text });
    // After the new words are in the field.
    setTimeout(() => {
      field.current?.focus();
      field.current?.setSelectionRange(caret, caret);
    }, 0);
  }

  const submit = () => {
    if (isWritten(draft) && !send.isPending) send.mutate(draft);
  };
  return (
    <section
      className={styles.entry}
      data-open={open || undefined}
      aria-label={say("window-entry")}
      onKeyDown={getHotkeyHandler([["mod+Enter", submit]])}
      onFocus={() => setUsed(true)}
      onBlur={(event) => setUsed(event.currentTarget.contains(event.relatedTarget))}
    >
      <div className={styles.words}>
        <div className={styles.top}>
          {!form ? (
            <Textarea
              ref={(element) => {
                field.current = element;
                entryField(element);
              }}
              className={styles.field}
              variant="unstyled"
              autosize
              minRows={1}
              maxRows={6}
              value={draft.text}
              onChange={(event) => {
                send.reset();
                writeDraft({ text: event.currentTarget.value });
              }}
              placeholder={say("window-entry-placeholder")}
              aria-label={say("window-entry-text")}
              classNames={{ input: styles.text }}
              spellCheck={false}
              data-testid="order-text"
            />
          ) : (
            <div className={styles.field}>
              <AddLine
                field={(element) => {
                  search.current = element;
                  entryField(element);
                }}
                onTouched={send.reset}
              />
            </div>
          )}
          <SegmentedControl
            size="xs"
            value={draft.mode}
            onChange={(mode) => {
              send.reset();
              writeDraft({ mode: mode as Draft["mode"] });
            }}
            data={MODES.map(({ value, words }) => ({ value, label: say(words) }))}
            aria-label={say("window-entry-mode")}
            data-testid="entry-mode"
          />
        </div>
        {form && (
          <FormLines
            reading={reading}
            error={send.error}
            onTouched={send.reset}
            onNext={() => search.current?.focus()}
          />
        )}
        {send.error && placeOf(send.error).line === null && <Refused error={send.error} />}
        {!form && !send.error && <Chips text={draft.text} reading={reading} onChoose={choose} />}
      </div>
      {open && (
        <Who
          total={form ? totalOf(draft.lines, reading) : (reading.view?.total ?? null)}
          onTouched={send.reset}
        >
          <Button
            variant="filled"
            loading={send.isPending}
            disabled={!isWritten(draft)}
            onClick={submit}
            data-testid="order-send"
          >
            {say("window-entry-send")}
          </Button>
          <span className={styles.keys}>
            <Kbd size="xs">{say("window-entry-send-keys")}</Kbd>
          </span>
        </Who>
      )}
    </section>
  );
}
