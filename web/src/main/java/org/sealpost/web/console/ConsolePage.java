package org.sealpost.web.console;

import java.util.Arrays;
import java.util.Optional;
import org.sealpost.administration.Permission;
import org.sealpost.administration.PermissionMatrix;

/**
 * Every page of the console; what is not in this list does not exist. Which permission a page needs
 * is said by the permission matrix.
 */
public enum ConsolePage {
  HOME("home", Place.ACCOUNT),
  MESSAGES("messages", Place.ACCOUNT),
  MESSAGE("message", Place.ACCOUNT, false),
  BULK("bulk", Place.ACCOUNT, false),
  USERS("users", Place.ACCOUNT),
  USER("user", Place.ACCOUNT, false),
  USERS_IMPORT("users-import", Place.ACCOUNT, false),
  RULES("rules", Place.ACCOUNT),
  RULE("rule", Place.ACCOUNT, false),
  TRY_MAIL("try-mail", Place.ACCOUNT, false),
  GATEWAYS("gateways", Place.ACCOUNT),
  TLS_DOMAINS("tls-domains", Place.ACCOUNT),
  ACCOUNT("account", Place.ACCOUNT),
  ADMINISTRATORS("administrators", Place.ACCOUNT),
  FEATURES("features", Place.ACCOUNT),
  AUDIT("audit", Place.ACCOUNT),
  RETENTION("retention", Place.ACCOUNT),
  ACCOUNTS("accounts", Place.SERVICE),
  OPERATORS("operators", Place.SERVICE),
  PUBLIC_DOMAINS("public-domains", Place.SERVICE),
  SERVICE_AUDIT("service-audit", Place.SERVICE),
  SERVICE_RETENTION("service-retention", Place.SERVICE);

  private static final String FOLDER = "/admin/";

  private final String name;
  private final Permission permission;
  private final Place place;
  private final boolean inMenu;

  ConsolePage(String name, Place place) {
    this(name, place, true);
  }

  /**
   * @param inMenu whether the navigation leads there; to details a list does
   */
  ConsolePage(String name, Place place, boolean inMenu) {
    this.name = name;
    this.inMenu = inMenu;
    this.permission = PermissionMatrix.forPage(name);
    this.place = place;
  }

  /** Where the administrator stands on a page. */
  enum Place {
    /** In one account. */
    ACCOUNT,
    /** In none: the page is about the whole service. */
    SERVICE
  }

  /** The page of a path in the application, with or without {@code .xhtml}. */
  static Optional<ConsolePage> at(String path) {
    return Arrays.stream(values())
        .filter(page -> path.equals(page.getPath()) || path.equals(page.getPath() + ".xhtml"))
        .findFirst();
  }

  public String getPath() {
    return FOLDER + name;
  }

  /** The key of its title, which is also its name in the navigation. */
  public String getTitle() {
    return "admin." + name + ".title";
  }

  /** Whether the menu shows it; others are reached from one that it shows. */
  boolean isInMenu() {
    return inMenu;
  }

  Permission permission() {
    return permission;
  }

  boolean isOfService() {
    return place == Place.SERVICE;
  }
}
