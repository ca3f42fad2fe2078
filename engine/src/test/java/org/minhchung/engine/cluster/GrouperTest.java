package org.minhchung.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class GrouperTest {

  private static final LocalDate DAY = LocalDate.of(2026, 8, 10);

  private static final String DAM =
      "Đập thủy điện Nậm Lúa sẽ xả lũ lúc 22 giờ đêm nay, bà con ven suối phải di dời ngay.";
  private static final String DAM_TYPED =
      "ba con oi dap thuy dien nam lua xa lu luc 22h dem nay do, di doi ngay di ba con ven suoi";
  private static final String DAM_OTHER_HOUR =
      "Đập thủy điện Nậm Lúa sẽ xả lũ lúc 18 giờ đêm nay, bà con ven suối phải di dời ngay.";
  private static final String DAM_DENIED =
      "Đập thủy điện Nậm Lúa không xả lũ lúc 22 giờ đêm nay, bà con ven suối không phải di dời.";
  private static final String FEE =
      "Trường tiểu học Hoa Sen thu mỗi phụ huynh 350 nghìn đồng tiền lắp máy lạnh.";

  private final Supplier<UUID> ids = ids(1);
  private final Grouper grouper = new Grouper(ids(2));

  @Test
  void aRepeatJoinsHoweverItIsAccented() {
    Placement first = add(DAM);
    Placement repeat = add(DAM.toUpperCase(java.util.Locale.ROOT));

    assertThat(first.how()).isEqualTo(Placement.How.FIRST);
    assertThat(repeat).isEqualTo(new Placement(first.cell(), first.cell(), Placement.How.REPEAT));
  }

  @Test
  void whatSaysTheSameJoins() {
    Placement first = add(DAM);

    assertThat(add(DAM_TYPED))
        .isEqualTo(new Placement(first.cell(), first.group(), Placement.How.JOINED));
  }

  @Test
  void anotherHourIsAnotherQuestion() {
    Placement first = add(DAM);

    assertThat(add(DAM_OTHER_HOUR).group()).isNotEqualTo(first.group());
  }

  @Test
  void aDenialIsNoRepeat() {
    Placement first = add(DAM);

    assertThat(add(DAM_DENIED).group()).isNotEqualTo(first.group());
  }

  @Test
  void whatIsAboutSomethingElseStandsAlone() {
    add(DAM);

    assertThat(add(FEE).how()).isEqualTo(Placement.How.FIRST);
  }

  @Test
  void aFewSmallWordsJoinTheirExactRepeatsAlone() {
    add("Có thật không ạ?");

    assertThat(add("Có thật không?").how()).isNotEqualTo(Placement.How.JOINED);
    assertThat(add("có thật không ạ, " + DAM).how()).isEqualTo(Placement.How.FIRST);
  }

  @Test
  void aMessageThatIsPlacedStaysWhereItIs() {
    UUID message = ids.get();
    Placement first = grouper.add(message, DAM, DAY);

    assertThat(grouper.add(message, FEE, DAY))
        .isEqualTo(new Placement(first.cell(), first.group(), Placement.How.KNOWN));
    assertThat(grouper.messages()).isEqualTo(1);
  }

  @Test
  void mergedGroupsAreNamedAfterTheOlder() {
    Placement older = grouper.add(ids.get(), DAM, DAY);
    Placement younger = grouper.add(ids.get(), FEE, DAY.plusDays(1));

    Ruling ruling = grouper.merge(younger.group(), older.group());

    Link link = new Link(Link.Kind.MUST, older.cell(), younger.cell());
    assertThat(ruling).isEqualTo(new Ruling.Held(older.group(), List.of(link), List.of()));
    assertThat(add(FEE))
        .isEqualTo(new Placement(younger.cell(), older.group(), Placement.How.REPEAT));
    assertThat(grouper.size(older.group())).isEqualTo(3);
  }

  @Test
  void undoneMergesPartWithWhatCameSince() {
    Placement dam = add(DAM);
    Placement fee = add(FEE);
    Link link = link(grouper.merge(dam.cell(), fee.cell()));
    UUID since = ids.get();
    grouper.add(since, DAM_TYPED, DAY);

    grouper.undo(link);

    assertThat(grouper.find(since)).map(Placement::group).contains(dam.cell());
    assertThat(add(FEE).group()).isEqualTo(fee.cell());
  }

  @Test
  void whatIsSplitOffTakesItsLikeAlong() {
    UUID stays = ids.get();
    UUID goes = ids.get();
    Placement first = grouper.add(stays, DAM, DAY);
    grouper.add(goes, DAM_TYPED, DAY);

    Ruling ruling = grouper.split(Set.of(goes), DAY);

    UUID apart =
        link(ruling).one().equals(first.cell()) ? link(ruling).other() : link(ruling).one();
    assertThat(grouper.find(goes)).map(Placement::group).contains(apart);
    assertThat(grouper.find(stays)).map(Placement::group).contains(first.cell());
    assertThat(add(DAM_TYPED).group()).isEqualTo(apart);
    assertThat(add(DAM).group()).isEqualTo(first.cell());
  }

  @Test
  void whatSomebodySplitNobodyMergesUnawares() {
    UUID goes = ids.get();
    Placement first = add(DAM);
    grouper.add(goes, DAM_TYPED, DAY);
    Link cannot = link(grouper.split(Set.of(goes), DAY));

    assertThat(grouper.merge(cannot.one(), cannot.other())).isEqualTo(new Ruling.Refused(cannot));

    assertThat(grouper.undo(cannot)).isInstanceOf(Ruling.Held.class);
    assertThat(grouper.find(goes)).map(Placement::group).contains(first.group());
    assertThat(grouper.size(first.group())).isEqualTo(2);
  }

  @Test
  void aSplitIsNotUndoneAgainstALaterMerge() {
    UUID one = ids.get();
    UUID two = ids.get();
    UUID three = ids.get();
    grouper.add(one, DAM, DAY);
    grouper.add(two, DAM_TYPED, DAY);
    grouper.add(three, DAM.replace("bà con", "các hộ"), DAY);
    Link first = link(grouper.split(Set.of(two), DAY));
    Link second = link(grouper.split(Set.of(three), DAY));
    UUID twos = grouper.find(two).orElseThrow().cell();
    UUID threes = grouper.find(three).orElseThrow().cell();
    grouper.merge(twos, threes);

    assertThat(grouper.undo(first)).isEqualTo(new Ruling.Refused(second));
    assertThat(grouper.find(two)).isNotEqualTo(grouper.find(one));
  }

  @Test
  void aWholeGroupCannotBeSplitFromItself() {
    UUID only = ids.get();
    grouper.add(only, DAM, DAY);

    assertThat(grouper.split(Set.of(only), DAY)).isEqualTo(new Ruling.AsBefore());
    assertThat(grouper.split(Set.of(only, ids.get()), DAY)).isEqualTo(new Ruling.Absent());
    assertThat(grouper.split(Set.of(), DAY)).isEqualTo(new Ruling.Absent());
  }

  @Test
  void whatIsForgottenAttractsNothing() {
    UUID message = ids.get();
    Placement first = grouper.add(message, DAM, DAY);

    grouper.forget(message);

    assertThat(grouper.find(message)).isEmpty();
    assertThat(grouper.cells()).isZero();
    Placement again = add(DAM_TYPED);
    assertThat(again.how()).isEqualTo(Placement.How.FIRST);
    assertThat(again.cell()).isNotEqualTo(first.cell());
  }

  @Test
  void aGroupLivesOnWithWhatCameLast() {
    UUID first = ids.get();
    Placement placed = grouper.add(first, DAM, DAY);
    grouper.add(ids.get(), DAM_TYPED, DAY.plusDays(1));

    grouper.forget(first);

    assertThat(grouper.size(placed.group())).isEqualTo(1);
    assertThat(add(DAM).group()).isEqualTo(placed.group());
  }

  @Test
  void aRepeatSpeaksForACellThatLostItsVoice() {
    UUID first = ids.get();
    Placement placed = grouper.add(first, DAM, DAY);
    add(DAM_TYPED);
    grouper.forget(first);

    add(DAM_TYPED);

    assertThat(add(DAM).group()).isEqualTo(placed.group());
  }

  @Test
  void aDecisionOutlivesTheMessagesItWasMadeOn() {
    UUID dam = ids.get();
    UUID fee = ids.get();
    Placement one = grouper.add(dam, DAM, DAY);
    Placement other = grouper.add(fee, FEE, DAY.plusDays(1));
    grouper.merge(one.cell(), other.cell());

    grouper.forget(dam);

    assertThat(grouper.find(fee)).map(Placement::group).contains(one.group());
  }

  @Test
  void aTextOfTwentyThousandCodePointsIsGroupedByWhatStandsInFront() {
    String endless = DAM + " 😀".repeat(10_000);

    Placement first = add(endless);

    assertThat(add(DAM).group()).isEqualTo(first.group());
  }

  @Test
  void tenThousandRepeatsAreOneCell() {
    Placement first = add(DAM);
    for (int i = 0; i < 10_000; i++) {
      add(DAM);
    }

    assertThat(grouper.cells()).isEqualTo(1);
    assertThat(grouper.size(first.group())).isEqualTo(10_001);
  }

  @Test
  void aTextWithoutWordsJoinsTheSameSignsAlone() {
    add("👍👍");

    assertThat(add("👍👍").how()).isEqualTo(Placement.How.REPEAT);
    assertThat(add("🙏").how()).isEqualTo(Placement.How.FIRST);
    assertThat(add("").how()).isEqualTo(Placement.How.FIRST);
  }

  @Test
  void aRowOfAnUnknownCellIsNotTakenOver() {
    Placed row = new Placed(ids.get(), ids.get(), DAY, DAM);

    assertThatThrownBy(() -> grouper.restore(List.of(), List.of(row), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(row.cell().toString());
  }

  private Placement add(String text) {
    return grouper.add(ids.get(), text, DAY);
  }

  private static Link link(Ruling ruling) {
    return ((Ruling.Held) ruling).added().getFirst();
  }

  static Supplier<UUID> ids(long seed) {
    Random random = new Random(seed);
    return () -> new UUID(random.nextLong(), random.nextLong());
  }
}
