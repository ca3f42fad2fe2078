package org.minhchung.tlog.log;

import java.nio.file.Path;

/**
 * Where a log lives, and who it is.
 *
 * @param folder holds {@code public} and {@code staging}
 */
public record LogHome(Path folder, HeadStore heads, LogSettings settings) {}
