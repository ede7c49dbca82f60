// The frame of a screen: its heading, what can be done there, and a body that fills the rest.
import type { ReactNode } from "react";
import styles from "./Screen.module.css";

type Props = { title: string; note?: ReactNode; acts?: ReactNode; children: ReactNode; testid?: string };

export function Screen({ title, note, acts, children, testid }: Props) {
  return (
    <section className={styles.screen} data-testid={testid} aria-label={title}>
      <header className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        {note && <span className={styles.note}>{note}</span>}
        <span className={styles.acts}>{acts}</span>
      </header>
      {children}
    </section>
  );
}

/** A white card; `fill` lets it take the height that is left and scroll inside. */
export function Card({
  fill,
  children,
  ...rest
}: {
  fill?: boolean;
  children: ReactNode;
  className?: string;
}) {
  return (
    <div {...rest} className={[styles.card, fill && styles.fill, rest.className].filter(Boolean).join(" ")}>
      {children}
    </div>
  );
}
