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
    /// The name of the field with all links, each as one value.
    static final String LINKS = "links";

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

        String text(Map<String, String> titles) {
            return (label.isEmpty() ? "" : label + ": ")
                    + (page.isEmpty()
                            ? address
                            : "pagina ‘" + titles.getOrDefault(page, page) + "’");
        }

        /// As one value, while two people's changes to a menu come together.
        String whole() {
            return label + "\t" + page + "\t" + address;
        }

        static Row of(String whole) {
            var parts = List.of(whole.split("\t", -1));
            return new Row(at(parts, 0), at(parts, 1), at(parts, 2));
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
        if (form.fields().containsKey(LINKS)) {
            return new MenuRows(form.all(LINKS).stream().map(Row::of).toList());
        }
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

    /// The same form with every link as one value.
    Form in(Form form) {
        return form.without("label")
                .without("page")
                .without("address")
                .with(LINKS, rows.stream().map(Row::whole).toList());
    }

    /// In words, for who compares.
    ///
    /// @param titles of pages, by their id
    String text(Map<String, String> titles) {
        return String.join("\n", rows.stream().map(row -> row.text(titles)).toList());
    }
}
