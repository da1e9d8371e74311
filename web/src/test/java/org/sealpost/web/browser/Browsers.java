package org.sealpost.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes sure of a browser: an installed Chromium or Chrome, else the Debian package where the tests
 * run as root on Debian, else Playwright's own download.
 */
public final class Browsers {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<Path> ELSEWHERE =
      List.of(
          Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
          Path.of("C:/Program Files/Google/Chrome/Application/chrome.exe"));
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private Browsers() {}

  public static Playwright playwright() {
    var options = new Playwright.CreateOptions();
    executable()
        .ifPresent(found -> options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return Playwright.create(options);
  }

  public static Browser launch(Playwright playwright) {
    return playwright.chromium().launch(options());
  }

  /** Options for {@code launchPersistentContext} have another type; this gives what both need. */
  public static List<String> arguments() {
    return ARGUMENTS;
  }

  private static BrowserType.LaunchOptions options() {
    var options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(ARGUMENTS);
    executable().ifPresent(options::setExecutablePath);
    return options;
  }

  /** The installed browser, or nothing where Playwright has to bring its own. */
  public static synchronized Optional<Path> executable() {
    var found = installed();
    if (found.isEmpty() && rootOnDebian()) {
      run("apt-get", "update", "-qq");
      run("apt-get", "install", "-y", "-qq", "chromium");
      found = installed();
    }
    return found;
  }

  private static Optional<Path> installed() {
    var onPath =
        Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return Stream.concat(onPath, ELSEWHERE.stream()).filter(Files::isExecutable).findFirst();
  }

  private static boolean rootOnDebian() {
    return Files.exists(Path.of("/etc/debian_version"))
        && "root".equals(System.getProperty("user.name"));
  }

  private static void run(String... command) {
    try {
      var process = new ProcessBuilder(command).inheritIO();
      process.environment().put("DEBIAN_FRONTEND", "noninteractive");
      process.start().waitFor();
    } catch (IOException e) {
      throw new IllegalStateException("No browser, and " + command[0] + " does not run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
