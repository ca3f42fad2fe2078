package org.minhchung.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;

/** What a reader reads with. */
enum Device {
  DESKTOP {
    @Override
    Browser.NewContextOptions options() {
      return sized(1280).setPermissions(List.of("clipboard-read", "clipboard-write"));
    }
  },
  SMALL_PHONE {
    @Override
    Browser.NewContextOptions options() {
      return sized(320);
    }
  },
  PHONE_WITHOUT_SCRIPTS {
    @Override
    Browser.NewContextOptions options() {
      return sized(320).setJavaScriptEnabled(false);
    }
  },
  DARK_DESKTOP {
    @Override
    Browser.NewContextOptions options() {
      return sized(1280).setColorScheme(ColorScheme.DARK);
    }
  },

  /**
   * Lets a tool into the pages that their policy would keep out. Nothing moves, or the tool would
   * measure colours half-way through a page's appearing.
   */
  LENS {
    @Override
    Browser.NewContextOptions options() {
      return sized(1280).setBypassCSP(true).setReducedMotion(ReducedMotion.REDUCE);
    }
  };

  abstract Browser.NewContextOptions options();

  private static Browser.NewContextOptions sized(int width) {
    return new Browser.NewContextOptions().setViewportSize(width, 720);
  }
}
