// The versions the policy has had, each to be gone back to.
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { engine, type PolicyVersion } from "../../platform";
import { useAct } from "../../shared/act";
import { tell } from "../../shared/faults";
import * as queries from "../../shared/queries";
import { Failed, Waiting } from "../../shared/State";
import { moment } from "../../shared/time";
import { useWords } from "../../shared/words";
import styles from "./Policy.module.css";

export function History() {
  const say = useWords();
  const [open, setOpen] = useState(false);
  return (
    <section className={styles.history}>
      <Button
        size="compact-sm"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        data-testid="policy-history"
      >
        {say("window-policy-history")}
      </Button>
      {open && <Versions />}
    </section>
  );
}

function Versions() {
  const { data, error, refetch } = useQuery(queries.policyHistory());
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting rows={3} height={40} />;
  return (
    <ol className={styles.versions} data-testid="policy-versions">
      {data.map((one) => (
        <Version key={one.version} one={one} />
      ))}
    </ol>
  );
}

function Version({ one }: { one: PolicyVersion }) {
  const say = useWords();
  const back = useAct(
    () => engine.policySet(one.form),
    () => tell(say("window-policy-back-done", { version: one.version })),
  );
  const { at, actor } = one;
  return (
    <li>
      <div>
        <p className={styles.when}>
          {at === null
            ? say("window-policy-version-first")
            : say("window-policy-version", { version: one.version, at: moment(at), actor: actor ?? "" })}
        </p>
        {one.changes.length > 0 && (
          <ul>
            {one.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        )}
      </div>
      {one.current ? (
        <span className={styles.current}>{say("window-policy-current")}</span>
      ) : (
        <Button
          size="compact-sm"
          loading={back.isPending}
          onClick={() => back.mutate()}
          data-testid={`policy-back-${one.version}`}
        >
          {say("window-policy-back")}
        </Button>
      )}
    </li>
  );
}
