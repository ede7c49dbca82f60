// Order entry: what is typed, what Mail understands of it, who it is for, and the way to send it.
import { Button, Kbd, Textarea } from "@mantine/core";
import { getHotkeyHandler } from "@mantine/hooks";
import { useRef, useState } from "react";
import type { Suggestion } from "../../platform";
import { useWords } from "../../shared/words";
import { Chips } from "./Chips";
import { useDraft, writeDraft } from "./draft";
import styles from "./Entry.module.css";
import { entryField } from "./focus";
import { Refused } from "./Refused";
import { useReading } from "./reading";
import { replaceLine } from "./replace";
import { useSend } from "./send";
import { Who } from "./Who";

export function OrderEntry() {
  const say = useWords();
  const draft = useDraft();
  const reading = useReading(draft.text);
  const field = useRef<HTMLTextAreaElement | null>(null);
  const [used, setUsed] = useState(false);
  const send = useSend(() => field.current?.focus());
  const open = used || draft.text !== "" || draft.customer !== "" || draft.address !== "";

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
    if (draft.text.trim() !== "" && !send.isPending) send.mutate(draft);
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
        <Textarea
          ref={(element) => {
            field.current = element;
            entryField(element);
          }}
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
        {send.error ? (
          <Refused error={send.error} />
        ) : (
          <Chips text={draft.text} reading={reading} onChoose={choose} />
        )}
      </div>
      {open && (
        <Who total={reading.view?.total ?? null} onTouched={send.reset}>
          <Button
            variant="filled"
            loading={send.isPending}
            disabled={draft.text.trim() === ""}
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
