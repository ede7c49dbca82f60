// Puts a cleansed picture into the page, where it takes the page's own font.
import { useLayoutEffect, useRef } from "react";
import styles from "./Chart.module.css";

export function Inline({ root }: { root: SVGSVGElement }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    place.current?.replaceChildren(root);
  }, [root]);
  // The frame says what the picture says; its parts would only be read twice.
  return <div ref={place} className={styles.inline} aria-hidden />;
}
