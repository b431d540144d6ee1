package nl.millenniumgemeenten.gateway.desk.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.service.CampaignJson.SocialAccountJson;

/// Accounts as rows of a form. Between forms they are one field, so that two people's changes to
/// them come together: one on each line, `network | address | words of the link`.
final class SocialAccountRows {
    static final String FIELD = "socialAccounts";

    private static final String NETWORK = "accountNetwork";
    private static final String ADDRESS = "accountUrl";
    private static final String LABEL = "accountLabel";
    private static final String ADD = "add-account";
    private static final String REMOVE = "remove-account-";

    private static final Map<String, String> NETWORKS = new LinkedHashMap<>();

    static {
        NETWORKS.put("bluesky", "Bluesky");
        NETWORKS.put("facebook", "Facebook");
        NETWORKS.put("instagram", "Instagram");
        NETWORKS.put("linkedin", "LinkedIn");
        NETWORKS.put("mastodon", "Mastodon");
        NETWORKS.put("twitter", "Twitter");
        NETWORKS.put("x", "X");
        NETWORKS.put("youtube", "YouTube");
        NETWORKS.put("other", "Iets anders");
    }

    private SocialAccountRows() {}

    private record Row(String network, String url, String label) {
        boolean isEmpty() {
            return network.isEmpty() && url.isEmpty() && label.isEmpty();
        }
    }

    /// The lines for these accounts.
    static String lines(List<SocialAccountJson> accounts) {
        return joined(
                accounts.stream()
                        .map(account -> new Row(account.network(), account.url(), account.label()))
                        .toList());
    }

    /// The accounts on these lines, with whatever is missing left empty: the service names it.
    static List<Map<String, Object>> json(String lines) {
        return rows(lines).stream()
                .map(row ->
                        Map.<String, Object>of(
                                "network", row.network(), "label", row.label(), "url", row.url()))
                .toList();
    }

    /// Whether a button was pressed that only changes the rows.
    static boolean changesRows(Form typed) {
        return typed.line("action").equals(ADD) || typed.line("action").startsWith(REMOVE);
    }

    /// The form with its rows as one field: without those that were left empty, unless a button
    /// asked for one.
    static Form gathered(Form typed) {
        var rows =
                new ArrayList<>(
                        typed.fields().containsKey(NETWORK)
                                ? rows(typed)
                                : rows(typed.text(FIELD)));
        var action = typed.line("action");
        if (action.startsWith(REMOVE)) {
            var number = action.substring(REMOVE.length());
            if (number.matches("[0-9]{1,4}")) {
                int index = Integer.parseInt(number) - 1;
                if (index >= 0 && index < rows.size()) {
                    rows.remove(index);
                }
            }
        } else {
            rows.removeIf(Row::isEmpty);
        }
        if (action.equals(ADD)) {
            rows.add(new Row("", "", ""));
        }
        return typed.without(NETWORK).without(ADDRESS).without(LABEL).with(FIELD, joined(rows));
    }

    /// The rows to show. The last one gets the focus after the button for it was pressed.
    static List<SocialAccountRowView> view(Form form, FormErrorsView errors) {
        var rows = rows(form.text(FIELD));
        var views = new ArrayList<SocialAccountRowView>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var number = "-" + (i + 1);
            views.add(
                    new SocialAccountRowView(
                            i + 1,
                            options(row.network()),
                            row.url(),
                            row.label(),
                            form.line("action").equals(ADD) && i == rows.size() - 1,
                            errors.of(NETWORK + number),
                            errors.of(ADDRESS + number),
                            errors.of(LABEL + number)));
        }
        return views;
    }

    /// The field of a row that a fault of the service concerns.
    static String field(int index, String component) {
        var name =
                switch (component) {
                    case "network" -> NETWORK;
                    case "label" -> LABEL;
                    default -> ADDRESS;
                };
        return name + "-" + (index + 1);
    }

    private static List<OptionView> options(String chosen) {
        var options = new ArrayList<OptionView>();
        options.add(new OptionView("", "Kies een netwerk", chosen.isEmpty()));
        NETWORKS.forEach((network, name) ->
                options.add(new OptionView(network, name, network.equals(chosen))));
        if (!chosen.isEmpty() && !NETWORKS.containsKey(chosen)) {
            options.add(new OptionView(chosen, chosen, true));
        }
        return options;
    }

    private static List<Row> rows(Form typed) {
        var networks = typed.all(NETWORK);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < networks.size(); i++) {
            var network = networks.get(i).strip();
            var label = at(typed.all(LABEL), i);
            rows.add(
                    new Row(
                            network,
                            at(typed.all(ADDRESS), i).replace("|", "%7C"),
                            label.isEmpty() && !network.equals("other")
                                    ? NETWORKS.getOrDefault(network, "")
                                    : label));
        }
        return rows;
    }

    private static String at(List<String> values, int index) {
        return index < values.size() ? values.get(index).strip() : "";
    }

    private static List<Row> rows(String lines) {
        return lines.lines().filter(line -> !line.isBlank()).map(SocialAccountRows::row).toList();
    }

    private static Row row(String line) {
        var parts = Arrays.stream(line.split("\\|", 3)).map(String::strip).toList();
        return new Row(parts.getFirst(), at(parts, 1), at(parts, 2));
    }

    private static String joined(List<Row> rows) {
        return rows.stream()
                .map(row -> row.network() + " | " + row.url() + " | " + row.label())
                .collect(Collectors.joining("\n"));
    }
}
