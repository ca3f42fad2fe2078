package org.minhchung.tlog.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileTest {

  /** C2SP tlog-tiles, section "Partial Tiles". */
  @Test
  void aTreeOf70000IsCutAsTheSpecificationSays() {
    var growing = new GrowingTree();
    for (int index = 0; index < 70_000; index++) {
      growing.add(new byte[] {(byte) index, (byte) (index >> 8), (byte) (index >> 16)});
    }
    Map<String, Integer> counts = new TreeMap<>();
    for (TilePath path : growing.takeGrown().keySet()) {
      String kind = path instanceof TilePath.Hashes(int level, _, _) ? "" + level : "entries";
      counts.merge(kind + (path.isFull() ? " full" : " of " + path.width()), 1, Integer::sum);
    }

    assertThat(counts)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "0 full", 273,
                "0 of 112", 1,
                "1 full", 1,
                "1 of 17", 1,
                "2 of 1", 1,
                "entries full", 273,
                "entries of 112", 1));
  }

  @Test
  void aTreeOf256IsAFullTileAndOneHashAbove() {
    var growing = new GrowingTree();
    for (int index = 0; index < 256; index++) {
      growing.add(new byte[] {(byte) index});
    }

    assertThat(growing.takeGrown().keySet())
        .containsExactlyInAnyOrder(
            new TilePath.Hashes(0, 0, 256),
            new TilePath.Hashes(1, 0, 1),
            new TilePath.Entries(0, 256));
  }

  @Test
  void pathsAreWrittenInGroupsOfThreeDigits() {
    assertThat(new TilePath.Hashes(0, 1_234_067, 256).path()).isEqualTo("tile/0/x001/x234/067");
    assertThat(new TilePath.Hashes(63, 0, 17).path()).isEqualTo("tile/63/000.p/17");
    assertThat(new TilePath.Entries(1_000, 1).path()).isEqualTo("tile/entries/x001/000.p/1");
  }

  @Test
  void aPathIsReadBackAsWritten() {
    for (long index : new long[] {0, 7, 999, 1_000, 999_999, 1_000_000, 1_234_067}) {
      for (int width : new int[] {1, 255, 256}) {
        TilePath hashes = new TilePath.Hashes(3, index, width);
        TilePath entries = new TilePath.Entries(index, width);
        assertThat(TilePath.read(hashes.path())).contains(hashes);
        assertThat(TilePath.read(entries.path())).contains(entries);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tile/0/000.p/0",
        "tile/0/000.p/256",
        "tile/0/000.p/01",
        "tile/64/000",
        "tile/00/000",
        "tile/0/00",
        "tile/0/x000/000",
        "tile/0/x001/x234/67",
        "tile/0/001/234",
        "tile/data/000",
        "/tile/0/000",
        "tile/0/000/",
        "tile/0/../000",
        "checkpoint"
      })
  void anythingElseIsNoPath(String path) {
    assertThat(TilePath.read(path)).isEmpty();
  }

  @Test
  void anEntryOf65535BytesFitsAndOneMoreDoesNot() throws IOException {
    byte[] longest = new byte[65_535];
    longest[65_534] = 1;

    assertThat(EntryBundle.read(EntryBundle.write(List.of(longest, new byte[0]))))
        .containsExactly(longest, new byte[0]);
    assertThatThrownBy(() -> new GrowingTree().add(new byte[65_536]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("65536");
  }

  @Test
  void aTileThatEndsWithinAnEntryIsBroken() {
    byte[] bytes = EntryBundle.write(List.of(new byte[] {1, 2, 3}));

    for (int length = 1; length < bytes.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> EntryBundle.read(cut)).isInstanceOf(BrokenTiles.class);
    }
  }

  @Test
  void aMissingOrCutTileIsBrokenAndNotAnotherRoot() {
    var tiles = new MemoryTiles();
    var growing = new GrowingTree();
    for (int index = 0; index < 300; index++) {
      growing.add(new byte[] {(byte) index});
    }
    tiles.putAll(growing.takeGrown());
    TilePath first = new TilePath.Hashes(0, 0, 256);
    byte[] whole = tiles.tiles.remove(first);

    assertThatThrownBy(() -> new TileTree(tiles, 300).inclusion(7))
        .isInstanceOf(BrokenTiles.class)
        .hasMessageContaining("tile/0/000 is missing");
    tiles.tiles.put(first, java.util.Arrays.copyOf(whole, 8_160));
    assertThatThrownBy(() -> new TileTree(tiles, 300).inclusion(7))
        .isInstanceOf(BrokenTiles.class)
        .hasMessageContaining("8160");
  }

  /** RFC 6962, section 2.1: the hash of an empty list; and the best known root vectors. */
  @Test
  void rootsAreThoseOfTheKnownVectors() {
    String[] entries = {
      "",
      "00",
      "10",
      "2021",
      "3031",
      "40414243",
      "5051525354555657",
      "606162636465666768696a6b6c6d6e6f"
    };
    String[] roots = {
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
      "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
      "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
      "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
      "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    };
    var growing = new GrowingTree();
    assertThat(growing.root().hex()).isEqualTo(roots[0]);
    for (int index = 0; index < entries.length; index++) {
      growing.add(java.util.HexFormat.of().parseHex(entries[index]));
      assertThat(growing.root().hex()).isEqualTo(roots[index + 1]);
    }
  }
}
