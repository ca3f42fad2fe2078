package org.minhchung.engine.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.engine.text.TextReader;

/** Invented sentences; nothing here says what is true. */
class PlacesTest {

  private static Slots read(String text) {
    return Slots.read(new TextReader().message(text));
  }

  private static List<String> surePlaces(String text) {
    return Sides.of(Slot.Place.class, read(text)).stream()
        .filter(Slot.Place::sure)
        .map(Slot.Place::name)
        .toList();
  }

  private static List<SlotKind> between(String claim, String message) {
    return Conflicts.between(Slots.read(new TextReader().claim(claim)), read(message)).stream()
        .map(Conflict::kind)
        .toList();
  }

  @Test
  void knowsThirtyFourProvincesAndTheSixtyThreeBeforeThem() {
    Set<String> before = new HashSet<>();
    Set<String> today = new HashSet<>();
    for (String[] row : Rows.of("places.tsv")) {
      if (row[0].equals("province")) {
        before.add(row[2]);
        today.add(row[1]);
      }
    }
    assertThat(before).hasSize(63);
    assertThat(today).hasSize(34);
  }

  @Test
  void putsEveryTownAndEveryRegionInProvincesThatExisted() {
    Set<String> provinces = new HashSet<>();
    for (String[] row : Rows.of("places.tsv")) {
      if (row[0].equals("province")) {
        provinces.add(row[2].split("\\|")[0].replaceAll("[~!]", ""));
      }
    }
    for (String[] row : Rows.of("places.tsv")) {
      if (row[0].equals("towns") || row[0].equals("region")) {
        assertThat(provinces).contains(row[1].split("; "));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "mất điện ở Sài Gòn | tp hcm",
        "mất điện ở TP.HCM | tp hcm",
        "mat dien o tphcm | tp hcm",
        "power cut in Ho Chi Minh City | tp hcm",
        "mất điện ở HN | ha noi",
        "rain in Hanoi tonight | ha noi",
        "bão vào Huế | hue",
        "bao vao thua thien hue | hue",
        "tắm biển ở Vũng Tàu | vung tau",
        "chay rung o da lat | da lat",
        "bán ở miền Tây | mien tay",
        "gia ca phe tay nguyen giam | tay nguyen",
        "nhập từ Trung Quốc | trung quoc",
        "nhap tu trung quoc | trung quoc",
        "imported from China | trung quoc",
        "đi làm ở Mỹ | my",
        "sạt lở ở Mù Cang Chải | mu cang chai",
        "ngập ở huyện Thanh Hà | thanh ha",
        "ngap o huyen thanh ha | thanh ha",
      })
  void readsAPlaceUnderItsManyNames(String text, String name) {
    assertThat(surePlaces(text)).containsExactly(name);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "tối nay di an com voi ca nha",
        "cho con xin o lai bao lam",
        "hop tac vi hoa binh the gioi",
        "ngắm bình minh trên biển",
        "giá lại tăng, gia lai tang",
        "dien bien dich benh",
        "can duoc giup do",
        "tra on ba con",
        "con dao rat ben",
        "mang thit ve nha",
        "cai la gi vay ta",
        "hai duong ray bi cong",
        "rửa mặt bằng nước thải",
        "bà bầu mang thai sáu tháng",
        "tuổi thanh xuân qua mau",
        "nghỉ chủ nhật",
        "bún trộn hàn the",
        "công an khám xét",
        "ba lan tiem moi du",
        "hat giong cao bang dau nguoi",
      })
  void takesOrdinaryWordsForNoPlaceThatCouldContradict(String text) {
    assertThat(surePlaces(text)).isEmpty();
  }

  @ParameterizedTest(name = "{0} agrees with {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "sạt lở ở Măng Đen | sạt lở ở Kon Tum",
        "sạt lở ở Măng Đen | sạt lở ở Quảng Ngãi",
        "sạt lở ở Măng Đen | sạt lở trên Tây Nguyên",
        "mất điện ở Thuận An | mất điện ở TP.HCM",
        "mất điện ở Thuận An | mat dien o binh duong",
        "ngập ở Cà Mau | ngập cả miền Tây",
        "ngập ở miền Trung | ngập ở Quảng Nam",
        "ngập ở miền Nam | ngập ở đồng bằng sông Cửu Long",
        "nghỉ học cả nước | nghỉ học ở Hà Nội",
        "lũ ở Phong Điền | lũ ở Huế",
        "lũ ở Phong Điền | lũ ở Cần Thơ",
        "rét ở Bắc Giang ngày 3/1/2026 | rét ở Bắc Ninh",
        "rét ở Sài Gòn | rét ở TP Hồ Chí Minh",
        "đi lao động Hàn Quốc từ Nghệ An | bà con Nghệ An đi lao động",
        "kẹt xe ở Bến Lức | kẹt xe ở bn luc",
        "kẹt xe ở Thái Nguyên | kẹt xe ở Thái Nguyênn",
        "cầu Rạch Miễu cấm xe | cầu Rạch Miểuu cấm xe",
        "Long Bien Bridge is closed | the Long Bien bridge is closed",
      })
  void seesNoConflictInAPlaceAndOneThatHoldsIt(String claim, String message) {
    assertThat(between(claim, message)).isEmpty();
    assertThat(between(message, claim)).isEmpty();
  }

  @ParameterizedTest(name = "{0} contradicts {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "rét ở Bắc Giang | rét ở Bắc Ninh",
        "rét ở Bắc Giang ngày 3/1/2024 | rét ở Bắc Ninh",
        "mất điện ở Thuận An | mất điện ở Dĩ An",
        "mất điện ở Thuận An, Bình Dương | mất điện ở Bến Cát, Bình Dương",
        "mat dien o thuan an | mat dien o ben cat",
        "ngập ở miền Tây | ngập ở Hà Nội",
        "ngập ở miền Trung | ngập ở miền Bắc",
        "ngập ở Tây Nguyên | ngập ở Nam Trung Bộ",
        "nhập từ Trung Quốc | nhập từ Thái Lan",
        "imported from China | imported from Japan",
        "nhập từ Trung Quốc | nhap tu han quoc",
        "đất nứt ở Lâm Đồng | dat nut o khanh hoa",
        "cháy chợ Bến Thành | cháy chợ Đồng Xuân",
        "Bệnh viện Chợ Rẫy quá tải | Bệnh viện Bạch Mai quá tải",
        "sập cầu Phong Châu | sập cầu Trung Hà",
        "Long Bien Bridge is closed | Chuong Duong Bridge is closed",
        "tuyển người đi Úc | tuyển người đi Nhật Bản",
      })
  void seesAConflictInTwoPlaces(String claim, String message) {
    assertThat(between(claim, message)).isNotEmpty();
    assertThat(between(message, claim)).isNotEmpty();
  }
}
