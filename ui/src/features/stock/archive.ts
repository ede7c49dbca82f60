// Takes a product out of what is sold, and back; the notification that tells it has the way back.
import { engine, type ProductView } from "../../platform";
import { useAct } from "../../shared/act";
import { tell, tellFault } from "../../shared/faults";
import { useWords } from "../../shared/words";

export function useArchive() {
  const say = useWords();
  return useAct(
    (product: ProductView) =>
      product.archived ? engine.productRestore(product.id) : engine.productArchive(product.id),
    (after) => {
      if (!after.archived) return tell(say("window-product-restored", { product: after.name }));
      tell(say("window-product-archived", { product: after.name }), {
        words: say("window-catalogue-undo"),
        run: () => engine.productRestore(after.id).catch(tellFault),
      });
    },
  );
}
