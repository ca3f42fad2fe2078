package org.minhchung.engine.slots;

import java.util.Optional;
import java.util.Set;

/**
 * Whether the message narrows or turns what the claim says: only, still, nearly.
 *
 * <p>"chỉ bị nhắc nhở", "vẫn phải tiêm", "suýt mất": small words that make another claim. Counted
 * only where the claim has no such word itself.
 */
record Modality(Slots claim, Slots message, int from, int to) {

  private static final Set<String> BEHIND_ONLY =
      Set.of("bi", "duoc", "tam", "dc", "cho", "khi", "ap", "danh", "if", "when", "applies", "for");
  private static final Set<String> BEHIND_STILL =
      Set.of("phai", "duoc", "dc", "co", "con", "chua", "an", "dung", "di", "binh", "hoat", "mo");

  Optional<Conflict> conflict() {
    for (int i = from; i + 1 < to; i++) {
      String word = message.folded().get(i);
      String next = message.folded().get(i + 1);
      boolean only =
          said(i, "chỉ", "chi") && BEHIND_ONLY.contains(next) && !says(claim, "chỉ", "chi");
      boolean english = word.equals("only") && BEHIND_ONLY.contains(next) && !claim.has("only");
      boolean still =
          said(i, "vẫn", "van") && BEHIND_STILL.contains(next) && !says(claim, "vẫn", "van");
      boolean unless = next.equals("khi") && said(i, "chỉ", "chi");
      boolean nearly = said(i, "suýt", "suyt") && !says(claim, "suýt", "suyt");
      if (only || english || still || nearly || unless) {
        int reached = Math.min(to, i + 4);
        int at = claim.folded().indexOf(next);
        String ours =
            at < 0 ? claim.words(0, claim.size()) : claim.words(at, Math.min(claim.size(), at + 3));
        return Optional.of(new Conflict(SlotKind.MODALITY, ours, message.words(i, reached)));
      }
    }
    return Optional.empty();
  }

  private static boolean says(Slots text, String accented, String bare) {
    for (int i = 0; i < text.size(); i++) {
      String exact = text.exact(i);
      if (exact.equals(accented) || exact.equals(bare)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the token is this word, accented or not accented at all. */
  private boolean said(int i, String accented, String bare) {
    String exact = message.exact(i);
    return exact.equals(accented) || exact.equals(bare);
  }
}
