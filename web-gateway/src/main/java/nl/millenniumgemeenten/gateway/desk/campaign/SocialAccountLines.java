package nl.millenniumgemeenten.gateway.desk.campaign;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.gateway.service.CampaignJson.SocialAccountJson;

/// Accounts as an editor types them: one on each line, `network | label | address`.
final class SocialAccountLines {
    private SocialAccountLines() {}

    /// The lines for these accounts.
    static String lines(List<SocialAccountJson> accounts) {
        return accounts.stream()
                .map(account -> account.network() + " | " + account.label() + " | " + account.url())
                .collect(Collectors.joining("\n"));
    }

    /// The accounts on these lines, with whatever is missing left empty: the service names it.
    static List<Map<String, Object>> json(String typed) {
        return typed.lines()
                .filter(line -> !line.isBlank())
                .map(SocialAccountLines::account)
                .toList();
    }

    private static Map<String, Object> account(String line) {
        var parts = Arrays.stream(line.split("\\|", 3)).map(String::strip).toList();
        var account = new LinkedHashMap<String, Object>();
        account.put("network", parts.getFirst());
        account.put("label", parts.size() > 1 ? parts.get(1) : "");
        account.put("url", parts.size() > 2 ? parts.get(2) : "");
        return account;
    }
}
