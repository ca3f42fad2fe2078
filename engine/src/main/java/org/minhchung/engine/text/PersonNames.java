package org.minhchung.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds Vietnamese names of persons: a family name or a word of address, and capitalised syllables
 * behind it.
 *
 * <p>Streets and places bear names of persons: after <i>đường</i>, <i>quận</i> and their like, and
 * where the name is a province or a well-known place, nothing is found. Names in lower case,
 * foreign names and lone given names are missed.
 */
final class PersonNames {

  private static final Set<String> FAMILIES =
      withoutAccentsToo(
          words(
              "nguyễn trần lê phạm huỳnh vũ võ đặng bùi đỗ ngô dương lý lí đinh trịnh đoàn lương trương nghiêm quách tạ tống"));

  /** Family names that are common words or begin a place: they need a middle name behind them. */
  private static final Set<String> WEAK_FAMILIES =
      withoutAccentsToo(
          words(
              "hồ mai cao hà thái châu lâm la đào từ tô kim đàm tăng chu vương lưu phan hoàng kiều bạch giang triệu mạc phùng lục tôn khúc"));

  /** Families spelled without accents, and the one that nothing else is. */
  private static final Set<String> PLAIN_FAMILIES =
      words("mai cao la kim chu phan giang nguyen tran pham huynh trinh truong quach");

  private static final Set<String> MIDDLES =
      words(
          "van thi huu duc minh ngoc thanh quang xuan thu kim hoai anh cong dinh ba gia bao phuong tuan quoc trong the viet manh"
              + " hoang hong my thuy nhu khanh nhat trung duy phuoc tan tien hai vinh tu dieu diem cam bich lan mai ha hoa tuyet thien");

  private static final Set<String> ADDRESSES =
      words(
          "ông bà anh chị cô chú bác dì cậu mợ thím cụ thầy bạn cháu bé em sĩ sư mr mrs ms ong co thay chi bs ths ts gs pgs");

  /**
   * Words of address that without accents are other words, too; they count in texts without any.
   */
  private static final Set<String> BARE_ADDRESSES = words("ba chu bac chau be cau thim mo di cu");

  /** Titles that may be written with a full stop. */
  private static final Set<String> TITLES = words("bs ths ts gs pgs mr mrs ms");

  /** Before a word of address: it is no address, as in anh em, bà con, bác sĩ is. */
  private static final Set<String> NO_ADDRESS_AFTER =
      words("anh chị các trẻ mấy đàn học đứa tuổi làm");

  /** Sibling order and beings nobody can identify. */
  private static final Set<String> NOBODY =
      words("hai ba tư năm sáu bảy tám chín mười út cả trời phật bụt táo tết đảng nhà tây giáo");

  private static final Set<String> BARE_NOBODY =
      words("hai ba tu nam sau bay tam chin muoi ut ca troi phat but tao tet dang nha tay giao");

  /** What stands before a street, a village or a building that bears a person's name. */
  private static final Set<String> PLACE_WORDS =
      words(
          "đường phố quận huyện xã phường thôn ấp tỉnh tp cầu chợ trường viện khu bay ga bến hẻm ngõ chùa đập hồ sông núi đảo tốc"
              + " trấn giao xoay hầm ở tại tòa kênh rạch cảng đèo duong quan huyen phuong thon tinh cau truong vien song tai");

  private static final Set<String> PLACES = places();

  private final String text;
  private final boolean[] taken;
  private final List<Token> tokens;
  private final boolean bare;
  private final List<Found> found = new ArrayList<>();

  private PersonNames(String text, boolean[] taken) {
    this.text = text;
    this.taken = taken;
    this.tokens = Scan.tokens(text);
    this.bare = tokens.stream().noneMatch(Token::accented);
  }

  static List<Found> find(String text, boolean[] taken) {
    PersonNames names = new PersonNames(text, taken);
    names.read();
    return names.found;
  }

  private void read() {
    int i = 0;
    while (i < tokens.size()) {
      int length = Math.max(family(i), addressed(i));
      if (length > 0) {
        Token last = tokens.get(i + length - 1);
        found.add(new Found(tokens.get(i).start(), last.end(), MaskKind.NAME, ""));
        i += length;
      } else {
        i++;
      }
    }
  }

  /** How many tokens a name takes that begins with a family name here; 0 if none does. */
  private int family(int at) {
    if (!isCapital(at)) {
      return 0;
    }
    String first = tokens.get(at).exact();
    boolean odd = !bare && !tokens.get(at).accented() && !PLAIN_FAMILIES.contains(first);
    boolean weak = odd || WEAK_FAMILIES.contains(first);
    if (!FAMILIES.contains(first) && !WEAK_FAMILIES.contains(first)) {
      return 0;
    }
    int length = run(at, 4);
    if (length < 2 || isPlace(at, length) || afterPlaceWord(at)) {
      return 0;
    }
    boolean middle = MIDDLES.contains(tokens.get(at + 1).folded()) && length > 2;
    boolean shouted = isShouted(at);
    if (shouted && !(middle && !isShoutedAround(at, length))) {
      return 0;
    }
    return weak && !middle ? 0 : length;
  }

  /** How many tokens a name takes that stands here behind a word of address; 0 if none does. */
  private int addressed(int at) {
    if (at == 0 || !isCapital(at) || isShouted(at) || !isAddress(at - 1)) {
      return 0;
    }
    String gap = text.substring(tokens.get(at - 1).end(), tokens.get(at).start());
    if (!gap.equals(" ") && !(gap.equals(". ") && TITLES.contains(tokens.get(at - 1).exact()))) {
      return 0;
    }
    if (at > 1 && NO_ADDRESS_AFTER.contains(tokens.get(at - 2).exact())) {
      return 0;
    }
    int length = run(at, 4);
    return length == 0 || (length == 1 && isNobody(at)) || isPlace(at, length) ? 0 : length;
  }

  private boolean isAddress(int at) {
    String exact = tokens.get(at).exact();
    return ADDRESSES.contains(exact) || (bare && BARE_ADDRESSES.contains(exact));
  }

  private boolean isNobody(int at) {
    String exact = tokens.get(at).exact();
    boolean easternMedicine =
        at + 1 < tokens.size() && exact.equals("đông") && tokens.get(at + 1).exact().equals("y");
    return easternMedicine || NOBODY.contains(exact) || (bare && BARE_NOBODY.contains(exact));
  }

  /** How many capitalised syllables stand here, one space between them; at most {@code most}. */
  private int run(int at, int most) {
    int length = 0;
    while (length < most && at + length < tokens.size() && isCapital(at + length)) {
      Token token = tokens.get(at + length);
      if (!Syllable.is(token.folded())
          || (length > 0 && token.start() - tokens.get(at + length - 1).end() != 1)
          || (length > 0 && text.charAt(token.start() - 1) != ' ')) {
        break;
      }
      length++;
    }
    return length;
  }

  private boolean isCapital(int at) {
    Token token = tokens.get(at);
    return !taken[token.start()] && Character.isUpperCase(text.charAt(token.start()));
  }

  private boolean isShouted(int at) {
    Token token = tokens.get(at);
    return token.end() - token.start() > 1 && Character.isUpperCase(text.charAt(token.end() - 1));
  }

  private boolean isShoutedAround(int at, int length) {
    boolean before = at > 0 && isShouted(at - 1) && Syllable.is(tokens.get(at - 1).folded());
    int after = at + length;
    return before || (after < tokens.size() && isShouted(after));
  }

  private boolean afterPlaceWord(int at) {
    return at > 0 && PLACE_WORDS.contains(tokens.get(at - 1).exact());
  }

  /** Whether the first two syllables, or any two in a row, are a place. */
  private boolean isPlace(int at, int length) {
    if (at + 1 >= tokens.size()) {
      return false;
    }
    for (int i = at; i < at + Math.max(1, length - 1) && i + 1 < tokens.size(); i++) {
      String two = tokens.get(i).folded() + " " + tokens.get(i + 1).folded();
      if (PLACES.contains(two)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> words(String list) {
    Set<String> words = new HashSet<>();
    Arrays.stream(list.split(" ")).forEach(word -> words.add(word.replace('_', ' ')));
    return words;
  }

  private static Set<String> withoutAccentsToo(Set<String> words) {
    Set<String> both = new HashSet<>(words);
    words.forEach(word -> both.add(Fold.fold(word)));
    return both;
  }

  /** Folded names of provinces old and new, countries, and districts that look like a person. */
  private static Set<String> places() {
    return Set.copyOf(
        Arrays.asList(
            ("ha noi,ha tinh,ha dong,ha giang,ha nam,ha tien,ha long,ha bac,cao bang,cao lanh,cao nguyen,lam dong,lam ha,lam thao,thai"
                    + " binh,thai nguyen,thai lan,thai hoa,chau doc,chau thanh,chau a,chau au,chau phi,chau my,phan thiet,phan"
                    + " rang,hoang mai,hoang sa,hoang thanh,hoang lien,mai chau,mai son,mai dich,duong minh,duong dong,duong noi,ly son,ly nhan,"
                    + "vo nhai,vu quang,vu thu,vu ban,dao phu,dinh quan,dinh hoa,do son,do luong,le thuy,le chan,le loi,tran"
                    + " de,tran yen,tran van thoi,bui thi,truong sa,truong son,ho chi,chi minh,ho tay,ho guom,kim son,kim bang,kim"
                    + " thanh,kim dong,trieu phong,trieu son,luc nam,luc ngan,luc yen,giang thanh,an giang,bac giang,bac ninh,bac kan,bac"
                    + " lieu,ben tre,binh dinh,binh duong,binh phuoc,binh thuan,ca mau,can tho,da nang,dak lak,dak nong,dien"
                    + " bien,dong nai,dong thap,gia lai,hai duong,hai phong,hau giang,hoa binh,hung yen,khanh hoa,kien giang,kon"
                    + " tum,lai chau,lang son,lao cai,long an,nam dinh,nghe an,ninh binh,ninh thuan,phu tho,phu yen,quang"
                    + " binh,quang nam,quang ngai,quang ninh,quang tri,soc trang,son la,tay ninh,thanh hoa,thua thien,tien"
                    + " giang,tra vinh,tuyen quang,vinh long,vinh phuc,yen bai,vung tau,sai gon,viet nam,trung quoc,han quoc,nhat"
                    + " ban,an do,dai loan,hong kong,nha trang,da lat,phu quoc,con dao,mien"
                    + " tay,mien trung,mien bac,mien nam,tay nguyen,hoc mon,cu chi,go vap,thu duc,binh thanh,phu nhuan,tan binh,bo cong,bo y")
                .split(",")));
  }
}
