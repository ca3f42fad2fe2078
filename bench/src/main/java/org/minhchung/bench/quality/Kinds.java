package org.minhchung.bench.quality;

import java.util.List;

/** The kinds of messages, as the files of a hand-written set call them. */
final class Kinds {

  static final List<String> POSITIVE = List.of("para1", "para2", "forward", "noisy");
  static final String CONFLICT = "conflict";
  static final List<String> UNKNOWN = List.of("other", "opinion");

  /** A positive asked of an index that lacks its claim. */
  static final String LEFT_OUT = "left-out";

  private Kinds() {}

  static String meaning(String kind) {
    return switch (kind) {
      case "para1" -> "light paraphrase of a claim";
      case "para2" -> "strong paraphrase: spoken style, synonyms, numbers in words";
      case "forward" -> "forwarded message of 40 to 120 words, the claim among other talk";
      case "noisy" -> "careless typing, mostly without diacritics";
      case "conflict" -> "looks like a claim and says something else, or denies it";
      case "other" -> "same topics, a claim that is not in the list";
      case "opinion" -> "opinion, question or joke";
      case LEFT_OUT -> "each positive once more while its claim is not in the index";
      case "asked" -> "para1 inside ten askers' frames (“cho hỏi … có đúng không ạ”)";
      case "asked-conflict" -> "a conflict inside the same frames";
      case "later" -> "a dated claim sent again later; row and check carry their moments";
      case "multi" -> "two to five messages joined";
      case "number" -> "a phone or account number is the claim";
      case "denial" -> "denies or debunks a claim; wanted: ask, shown as about this claim";
      default -> kind;
    };
  }
}
