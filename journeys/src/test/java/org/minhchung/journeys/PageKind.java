package org.minhchung.journeys;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.minhchung.desk.web.Language;

/** Every kind of page a reader can come to, and how they come there. */
enum PageKind {
  FRONT {
    @Override
    void reach(Reader reader) {
      reader.opensOwn("");
    }
  },
  REFUSAL {
    @Override
    void reach(Reader reader) {
      reader.foresees(400).asks("");
    }
  },
  ANSWER {
    @Override
    void reach(Reader reader) {
      reader.asks(
          reader.says(
              "Mỗi sáng bụng đói uống nước chanh ấm pha mật ong, đủ 30 ngày là khỏi hẳn tiểu đường.",
              "Drinking warm lemon water with honey every morning for 30 days cures diabetes."));
    }
  },
  FORWARD {
    @Override
    void reach(Reader reader) {
      reader.asks(
          reader.says(
              "Bà con chú ý đọc kỹ nhé. Chợ xã mình tuần sau nghỉ ba buổi để sửa mái. Ngậm một lát"
                  + " gừng tươi dưới lưỡi có thể cắt cơn đột quỵ trong vòng 5 phút. Nhà bác Tư mới"
                  + " thay cái cổng mới đẹp lắm.",
              "Our street market closes for repairs on Monday. Drinking apple cider vinegar three"
                  + " times a day dissolves gallstones within 10 days. My cousin bought a new red"
                  + " bicycle yesterday."));
    }
  },
  PERHAPS {
    @Override
    void reach(Reader reader) {
      reader.asks(
          reader.says(
              "Chỉ cần uống nước chanh ấm pha mật ong 7 ngày, sỏi thận to tới 30 mm cũng tan.",
              "Drinking apple cider vinegar three times a day dissolves gallstones within 3 days."));
    }
  },
  UNKNOWN {
    @Override
    void reach(Reader reader) {
      reader.asks(
          reader.says(
              "Ngày mai xã mình đổi giờ đổ rác sang 5 giờ sáng, hỏi thêm gọi 0912 345 678 nhé.",
              "The library moves to the old market hall next week, call 0912 345 678."));
    }
  },
  CALL_FOR_HELP {
    @Override
    void reach(Reader reader) {
      reader.asks(
          reader.says(
              "Nước lên tới mái, có 5 người bị kẹt trên nóc nhà, một cụ già bị thương, cứu với!",
              "Help, we are trapped on the roof, the water is rising, two people are injured!"));
    }
  },
  LEFT {
    @Override
    void reach(Reader reader) {
      UNKNOWN.reach(reader);
      reader.leavesItForTheDesk();
    }
  },
  NOT_MINE {
    @Override
    void reach(Reader reader) {
      ANSWER.reach(reader);
      reader.saysThatItIsNotTheirs();
    }
  },
  CHECK {
    @Override
    void reach(Reader reader) {
      ANSWER.reach(reader);
      reader.page().locator("section[aria-labelledby=short] a").click();
      reader.page().locator("#changes").waitFor();
    }
  },
  LIST {
    @Override
    void reach(Reader reader) {
      reader.opensOwn("/checks");
    }
  },
  CHECKED_BY_OTHERS {
    @Override
    void reach(Reader reader) {
      reader.asks("Uống nước lá ổi non mỗi tối thì mắt cận 3 độ trở lại bình thường sau 2 tháng.");
    }

    @Override
    String desk() {
      return Desks.own();
    }
  },
  EMPTY_LIST {
    @Override
    void reach(Reader reader) {
      reader.opensOwn("/checks");
    }

    @Override
    String desk() {
      return Desks.own();
    }
  },
  NO_SUCH_PAGE {
    @Override
    void reach(Reader reader) {
      reader.foresees(404).opensOwn("/khong-co");
    }
  };

  abstract void reach(Reader reader);

  /** Where there is such a page. */
  String desk() {
    return Desks.demo();
  }

  /** Each of them in each language. */
  static Stream<Arguments> inEachLanguage() {
    return Arrays.stream(values())
        .flatMap(kind -> Arrays.stream(Language.values()).map(it -> Arguments.of(kind, it)));
  }
}
