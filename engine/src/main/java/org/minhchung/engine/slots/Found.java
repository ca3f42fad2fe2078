package org.minhchung.engine.slots;

import java.util.List;

/**
 * What a reader made of the atoms from where it stood.
 *
 * @param slots one, or two where one unit serves two numbers ("từ 120.000 lên 300.000 đồng")
 * @param end index after the last atom used
 */
record Found(List<Slot> slots, int end) {

  static Found one(Slot slot, int end) {
    return new Found(List.of(slot), end);
  }
}
