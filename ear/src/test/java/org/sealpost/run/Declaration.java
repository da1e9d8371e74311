package org.sealpost.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The file an operator hands to the service at start: accounts, their profiles and gateways. */
public final class Declaration {
  private final List<Map<String, Object>> accounts = new ArrayList<>();

  /** A fresh gateway token, as a gateway's configuration holds it. */
  public static String newToken() {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return "spg_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  public Declaration account(
      String name, String domain, boolean lowAllowed, String language, List<Gateway> gateways) {
    var account = new LinkedHashMap<String, Object>();
    account.put("name", name);
    account.put("domains", List.of(domain));
    account.put("technicalContact", "postmaster@" + domain);
    account.put("lowAllowed", lowAllowed);
    account.put("language", language);
    account.put("timeZone", "Europe/Berlin");
    account.put(
        "profiles",
        List.of(
            profile("high", language),
            profile("medium", language),
            profile("low", language),
            neutral(language)));
    account.put("gateways", gateways.stream().map(Gateway::declared).toList());
    accounts.add(account);
    return this;
  }

  /** Whom the account that was added last invites as its first administrator. */
  public Declaration technicalContact(String address) {
    accounts.get(accounts.size() - 1).put("technicalContact", address);
    return this;
  }

  private static Map<String, Object> profile(String level, String language) {
    var profile = new LinkedHashMap<String, Object>();
    profile.put("name", level);
    profile.put("isDefault", "medium".equals(level));
    profile.put("level", level);
    profile.put("reply", true);
    profile.put("replyAll", true);
    profile.put("forward", true);
    profile.put("readReceipt", false);
    profile.put("expiryDays", 0);
    profile.put("subject", "kept");
    profile.put("language", language);
    profile.put("delivery", "attachment");
    return profile;
  }

  private static Map<String, Object> neutral(String language) {
    var profile = profile("medium", language);
    profile.put("name", "neutral");
    profile.put("isDefault", false);
    profile.put("subject", "neutral");
    profile.put("expiryDays", 30);
    return profile;
  }

  public void writeTo(Path file) {
    try {
      Files.write(
          file,
          new ObjectMapper()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsBytes(Map.of("accounts", accounts)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One gateway; the file holds only the SHA-256 of its token. */
  public record Gateway(String name, String token, List<String> scopes, String sealerPublicKey) {

    public static Gateway of(String name, String token) {
      return new Gateway(name, token, List.of("issue", "manage"), null);
    }

    private Map<String, Object> declared() {
      var declared = new LinkedHashMap<String, Object>();
      declared.put("name", name);
      declared.put("scopes", scopes);
      declared.put("tokenSha256", sha256(token));
      if (sealerPublicKey != null) {
        declared.put("sealerPublicKey", sealerPublicKey);
      }
      return declared;
    }

    private static String sha256(String text) {
      try {
        var digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.US_ASCII)));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
