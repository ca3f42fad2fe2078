package org.minhchung.engine.slots;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the message narrows or turns what the claim says: only, still, nearly, rather than.
 *
 * <p>"chỉ bị nhắc nhở", "vẫn phải tiêm", "suýt mất", "chứ xe tải thì không": small words that make
 * another claim. Counted only where the claim has no such word itself, and only among the words
 * that tell the claim.
 */
record Modality(Slots claim, Slots message, int from, int to) {

  private static final Set<String> BEHIND_ONLY =
      Set.of("bi", "duoc", "tam", "dc", "cho", "khi", "ap", "danh", "if", "when", "applies", "for");

  private static final Set<String> BEHIND_STILL =
      Set.of(
          "phai", "duoc", "dc", "co", "con", "chua", "an", "dung", "di", "binh", "hoat", "mo", "bi",
          "de", "giu", "cho", "khong", "ko", "k", "thu", "tra");
  private static final Set<String> BEHIND_RATHER =
      Set.of("khong", "ko", "k", "kg", "hong", "hok", "hem", "chua", "chang", "phai", "ai", "lam");

  private static final Set<String> NOT = Set.of("khong", "ko", "k", "kg", "hong", "hok", "chang");
  private static final Set<String> UNTOUCHED = Set.of("sao", "lien", "anh");

  /** A turning word by its folded form, with the accents it must carry if it carries any. */
  private static final Map<String, String> TURNS =
      Map.ofEntries(
          Map.entry("chu", "chứ"),
          Map.entry("van", "vẫn"),
          Map.entry("still", "still"),
          Map.entry("nobody", "nobody"),
          Map.entry("instead", "instead"));

  Optional<Conflict> conflict() {
    for (int i = from; i + 1 < to; i++) {
      if (turns(i) || narrows(i) || spares(i)) {
        String next = message.folded().get(i + 1);
        int at = claim.folded().indexOf(next);
        String ours =
            at < 0 ? claim.words(0, claim.size()) : claim.words(at, Math.min(claim.size(), at + 3));
        return Optional.of(
            new Conflict(SlotKind.MODALITY, ours, message.words(i, Math.min(to, i + 4))));
      }
    }
    return Optional.empty();
  }

  /** At the end of a sentence "chứ" only stresses, and needs words behind it to turn anything. */
  private boolean turns(int i) {
    String folded = message.folded().get(i);
    String accented = TURNS.get(folded);
    return accented != null
        && said(message, i, accented, folded)
        && !says(claim, accented, folded)
        && i + 2 < to
        && !(folded.equals("van") && message.folded().get(i + 1).equals("hon"))
        && !(folded.equals("chu") && (claim.has("khong") || rhetorical(i + 1)))
        && (!message.exact(i).equals(folded) || leads(folded, message.folded().get(i + 1)));
  }

  /** "chứ đâu", "chứ gì", "chứ sao": only stress. */
  private boolean rhetorical(int i) {
    return Set.of("dau", "gi", "sao", "bo", "nho", "a").contains(message.folded().get(i));
  }

  /** Without accents "van" may be prose and "chu" a letter: then such a word must follow. */
  private static boolean leads(String folded, String next) {
    return switch (folded) {
      case "van" -> BEHIND_STILL.contains(next);
      case "chu" -> BEHIND_RATHER.contains(next);
      default -> true;
    };
  }

  /** "không sao", "không liên quan", "ko ảnh hưởng": what is said touches them not. */
  private boolean spares(int i) {
    String next = message.folded().get(i + 1);
    return NOT.contains(message.folded().get(i)) && UNTOUCHED.contains(next) && !claim.has(next);
  }

  private boolean narrows(int i) {
    if (message.exact(i).equals("suýt") && !says(claim, "suýt", "suyt")) {
      return true;
    }
    String next = message.folded().get(i + 1);
    if (!BEHIND_ONLY.contains(next)) {
      return false;
    }
    boolean only = said(message, i, "chỉ", "chi") && !says(claim, "chỉ", "chi");
    boolean unless = next.equals("khi") && said(message, i, "chỉ", "chi");
    return only || unless || message.folded().get(i).equals("only") && !claim.has("only");
  }

  private static boolean says(Slots text, String accented, String bare) {
    for (int i = 0; i < text.size(); i++) {
      if (said(text, i, accented, bare)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the token is this word, accented or not accented at all. */
  private static boolean said(Slots text, int i, String accented, String bare) {
    String exact = text.exact(i);
    return exact.equals(accented) || exact.equals(bare);
  }
}
