// One letter as it came, why it is kept aside, and what can become of it: an order, or nothing more.
import { Button, Group, Modal } from "@mantine/core";
import { useRef } from "react";
import { chooseTarget, engine, type LetterView } from "../../platform";
import { useAct, useStep } from "../../shared/act";
import { tell } from "../../shared/faults";
import { fileSize } from "../../shared/figures";
import { address, go } from "../../shared/route";
import { moment } from "../../shared/time";
import { useWords } from "../../shared/words";
import styles from "./Letters.module.css";

type Props = {
  letter: LetterView | undefined;
  onClose: () => void;
  /** Its order is open below it already. */
  atOrder?: boolean;
};

export function LetterDialog({ letter, onClose, atOrder = false }: Props) {
  const say = useWords();
  // What was open stays drawn while the dialog fades.
  const last = useRef<LetterView | undefined>(undefined);
  if (letter) last.current = letter;
  const shown = last.current;
  return (
    <Modal
      opened={letter !== undefined}
      onClose={onClose}
      size="lg"
      title={shown && (shown.subject ?? say("window-letter-no-subject"))}
      closeButtonProps={{ "aria-label": say("window-close") }}
    >
      {shown && <Letter letter={shown} onClose={onClose} atOrder={atOrder} />}
    </Modal>
  );
}

type Shown = Required<Props> & { letter: LetterView };

function Letter({ letter, onClose, atOrder }: Shown) {
  const say = useWords();
  const from = [letter.name, letter.address && `<${letter.address}>`].filter(Boolean).join(" ");
  const facts: [words: string, value: string | null][] = [
    ["window-letter-from", from || null],
    ["window-letter-sent", letter.sent_at && moment(letter.sent_at)],
    ["window-letter-came", moment(letter.at)],
    ["window-letter-file", letter.file],
  ];
  return (
    <div className={styles.letter} data-testid="letter-whole">
      {letter.why && (
        <p className={styles.why} data-testid="letter-why">
          {say("window-letter-aside")} {letter.why}
        </p>
      )}
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value)
          .map(([words, value]) => (
            <div key={words}>
              <dt>{say(words)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <blockquote className={styles.words}>{letter.words}</blockquote>
      {letter.attachments.length > 0 && (
        <ul className={styles.attached}>
          {letter.attachments.map(({ name, bytes }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may have one name
            <li key={place}>
              {name} <span className={styles.soft}>{fileSize(bytes)}</span>
            </li>
          ))}
        </ul>
      )}
      <Acts letter={letter} onClose={onClose} atOrder={atOrder} />
    </div>
  );
}

function Acts({ letter, onClose, atOrder }: Shown) {
  const say = useWords();
  const save = useAct(async () => {
    const kinds = [{ name: say("window-letters-files"), extensions: ["eml"] }];
    const path = await chooseTarget(
      say("window-letter-save"),
      letter.file ?? `letter-${letter.id}.eml`,
      kinds,
    );
    if (path !== null) await engine.letterSave(letter.id, path);
  });
  const enter = useStep(
    () => engine.letterEnter(letter.id, null),
    (order) => go("orders", { part: "letters", order: String(order.id) }),
  );
  const settle = useAct(
    () => engine.letterSettle(letter.id),
    () => {
      onClose();
      tell(say("window-letter-was-settled"));
    },
  );
  const busy = enter.isPending || settle.isPending;
  const open = letter.order === null && !letter.settled;
  return (
    <Group justify="flex-end">
      <Button
        variant="subtle"
        loading={save.isPending}
        onClick={() => save.mutate()}
        data-testid="letter-save"
      >
        {say("window-letter-save")}
      </Button>
      {open && (
        <Button
          disabled={busy}
          loading={settle.isPending}
          onClick={() => settle.mutate()}
          data-testid="letter-settle"
        >
          {say("window-letter-settle")}
        </Button>
      )}
      {letter.order === null && (
        <Button
          variant="filled"
          disabled={busy}
          loading={enter.isPending}
          onClick={() => enter.mutate()}
          data-testid="letter-enter"
        >
          {say("window-letter-enter")}
        </Button>
      )}
      {letter.order !== null && !atOrder && (
        <Button
          component="a"
          variant="filled"
          href={address("orders", { part: "letters", order: String(letter.order) })}
          data-testid="letter-order"
        >
          {say("window-letter-order")}
        </Button>
      )}
    </Group>
  );
}
