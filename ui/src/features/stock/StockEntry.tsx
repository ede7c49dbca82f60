// Counting and receiving: the same kind of text as an order, understood while it is typed.
import { Button, SegmentedControl, Textarea } from "@mantine/core";
import { getHotkeyHandler } from "@mantine/hooks";
import { useState } from "react";
import { engine, type StockChangeView, type StockView } from "../../platform";
import { useAct } from "../../shared/act";
import { tellUndoable } from "../../shared/told";
import { useWords } from "../../shared/words";
import { useReading } from "../entry/reading";
import styles from "./Stock.module.css";
import { Understood } from "./Understood";

type Way = "set" | "receive";

/** "+20" receives 20; to be read as a number it goes without its sign. */
export const unsigned = (text: string) => text.replace(/([:=\s])\+\s*(?=\d)/g, "$1");

export function StockEntry({ stock }: { stock: StockView[] | undefined }) {
  const say = useWords();
  const [way, setWay] = useState<Way>("set");
  const [text, setText] = useState("");
  const reading = useReading(unsigned(text));
  const change = useAct(
    () => (way === "set" ? engine.stockSet(text) : engine.stockReceive(text)),
    (answer: StockChangeView) => {
      setText("");
      const counted = { products: answer.stock.length, resumed: answer.resumed.length };
      tellUndoable(say("window-stock-changed", counted), null);
    },
  );
  const submit = () => {
    if (text.trim() !== "" && !change.isPending) change.mutate();
  };
  return (
    <section
      className={styles.entry}
      aria-label={say("window-stock-entry")}
      onKeyDown={getHotkeyHandler([["mod+Enter", submit]])}
    >
      <SegmentedControl
        size="xs"
        value={way}
        onChange={(next) => setWay(next as Way)}
        data={[
          { value: "set", label: say("window-stock-set") },
          { value: "receive", label: say("window-stock-receive") },
        ]}
        aria-label={say("window-stock-entry")}
        data-testid="stock-way"
      />
      <div className={styles.words}>
        <Textarea
          variant="unstyled"
          autosize
          minRows={1}
          maxRows={5}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          placeholder={say(way === "set" ? "window-stock-set-example" : "window-stock-receive-example")}
          aria-label={say("window-stock-text")}
          classNames={{ input: styles.text }}
          spellCheck={false}
          data-testid="stock-text"
        />
        {text.trim() !== "" && <Understood reading={reading} way={way} stock={stock} />}
      </div>
      <Button
        variant="filled"
        disabled={text.trim() === ""}
        loading={change.isPending}
        onClick={submit}
        data-testid="stock-send"
      >
        {say(way === "set" ? "window-stock-set-send" : "window-stock-receive-send")}
      </Button>
    </section>
  );
}
