package nl.millenniumgemeenten.gateway.desk.menu;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.service.MenuJson;

/// The links of a menu as they were typed, in their order.
record MenuRows(List<Row> rows) {
    private static final Pattern ACT = Pattern.compile("(omhoog|omlaag|weg)-([0-9]{1,2})");

    MenuRows {
        rows = List.copyOf(rows);
    }

    /// One link. Empty text is what was not chosen.
    record Row(String label, String page, String address) {
        boolean isEmpty() {
            return label.isEmpty() && page.isEmpty() && address.isEmpty();
        }

        Map<String, Object> json() {
            var json = new HashMap<String, Object>();
            json.put("label", label);
            if (!page.isEmpty()) {
                json.put("page", page);
            }
            if (!address.isEmpty()) {
                json.put("address", address);
            }
            return json;
        }

        String text() {
            return (label.isEmpty() ? "" : label + ": ")
                    + (page.isEmpty() ? address : "pagina " + page);
        }
    }

    static MenuRows of(MenuJson menu) {
        return new MenuRows(
                menu.items().stream()
                        .map(item -> {
                            var page = item.page();
                            var address = item.address();
                            return new Row(
                                    item.label(),
                                    page == null ? "" : page.toString(),
                                    address == null ? "" : address);
                        })
                        .toList());
    }

    /// What was typed, after what the button that was pressed does to it. Empty links fall away.
    static MenuRows of(Form form) {
        var labels = form.all("label");
        var pages = form.all("page");
        var addresses = form.all("address");
        var rows = new ArrayList<Row>();
        for (int at = 0; at < labels.size(); at++) {
            rows.add(new Row(at(labels, at), at(pages, at), at(addresses, at)));
        }
        act(form.line("action"), rows);
        return new MenuRows(rows.stream().filter(row -> !row.isEmpty()).toList());
    }

    private static String at(List<String> values, int at) {
        return at < values.size() ? values.get(at).strip() : "";
    }

    private static void act(String pressed, List<Row> rows) {
        var act = ACT.matcher(pressed);
        if (!act.matches()) {
            return;
        }
        int at = Integer.parseInt(act.group(2));
        switch (act.group(1)) {
            case "omhoog" -> swap(rows, at, at - 1);
            case "omlaag" -> swap(rows, at, at + 1);
            default -> {
                if (at < rows.size()) {
                    rows.remove(at);
                }
            }
        }
    }

    private static void swap(List<Row> rows, int one, int other) {
        if (Math.min(one, other) >= 0 && Math.max(one, other) < rows.size()) {
            Collections.swap(rows, one, other);
        }
    }

    List<Map<String, Object>> json() {
        return rows.stream().map(Row::json).toList();
    }

    /// In words, for who compares.
    String text() {
        return String.join("\n", rows.stream().map(Row::text).toList());
    }
}
