// All keys on one card.
import { Kbd, Modal } from "@mantine/core";
import { useWords } from "../shared/words";
import styles from "./Shell.module.css";

const KEYS: [words: string, keys: string[]][] = [
  ["window-keys-new", ["N"]],
  ["window-keys-send", ["Ctrl", "↵"]],
  ["window-keys-undo", ["Ctrl", "Z"]],
  ["window-keys-search", ["Ctrl", "K"]],
  ["window-keys-screens", ["Alt", "1 … 8"]],
  ["window-keys-walk", ["↑", "↓", "←", "→"]],
  ["window-keys-open", ["↵"]],
  ["window-keys-main", ["A"]],
  ["window-keys-close", ["Esc"]],
  ["window-keys-help", ["?"]],
];

export function KeysHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const say = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={say("window-keys")}
      closeButtonProps={{ "aria-label": say("window-close") }}
    >
      <dl className={styles.keys}>
        {KEYS.map(([words, keys]) => (
          <div key={words} style={{ display: "contents" }}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{say(words)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
