package org.minhchung.engine.cluster;

import java.util.Arrays;

/** A stack of numbers without boxes. */
final class IntStack {

  private int[] held = new int[16];
  private int size;

  void push(int value) {
    if (size == held.length) {
      held = Arrays.copyOf(held, size * 2);
    }
    held[size++] = value;
  }

  int pop() {
    return held[--size];
  }

  boolean isEmpty() {
    return size == 0;
  }
}
