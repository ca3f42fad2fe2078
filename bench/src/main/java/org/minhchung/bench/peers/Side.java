package org.minhchung.bench.peers;

import java.util.List;
import java.util.Set;

/** One way of finding over one set of claims. Safe between threads. */
interface Side {

  /** How many of the nearest are asked for. */
  int TOP = 10;

  String name();

  /** Whether it can say no. Who always names something is not measured at deciding. */
  boolean decides();

  Found find(String text);

  /** The same where some claims are not known. */
  default Found findWithout(String text, Set<String> hidden) {
    List<String> rest =
        find(text).ranking().stream().filter(claim -> !hidden.contains(claim)).toList();
    return Found.first(rest);
  }

  /** The size of what is kept for it, or -1 if it does not say. */
  default long bytes() {
    return -1;
  }
}
