package org.sealpost.web.language;

import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The time zones to choose from: UTC, then the places of the IANA data base by region. */
public final class TimeZones {

  private static final Pattern PLACE =
      Pattern.compile("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");
  private static final List<SelectItem> ITEMS = items();

  private TimeZones() {}

  /** By region, as items of a choice. */
  public static List<SelectItem> all() {
    return ITEMS;
  }

  private static List<SelectItem> items() {
    Map<String, List<String>> regions =
        ZoneId.getAvailableZoneIds().stream()
            .filter(id -> PLACE.matcher(id).matches())
            .sorted()
            .collect(
                Collectors.groupingBy(
                    id -> id.substring(0, id.indexOf('/')), TreeMap::new, Collectors.toList()));
    List<SelectItem> items = new ArrayList<>();
    items.add(new SelectItem("UTC", "UTC"));
    regions.forEach((region, ids) -> items.add(group(region, ids)));
    return List.copyOf(items);
  }

  private static SelectItem group(String region, List<String> ids) {
    SelectItem[] places = ids.stream().map(TimeZones::place).toArray(SelectItem[]::new);
    return new SelectItemGroup(region, null, false, places);
  }

  private static SelectItem place(String id) {
    return new SelectItem(id, id.substring(id.indexOf('/') + 1).replace('_', ' '));
  }
}
