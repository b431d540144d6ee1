package nl.millenniumgemeenten.gateway.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.Pattern;

/// Which activities are asked for; 0 and empty text leave a part open.
///
/// @param year one in which it was going on
public record ActivitySearch(int goal, String province, int year) {
    public static final ActivitySearch ALL = new ActivitySearch(0, "", 0);

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");
    private static final int LONGEST_PROVINCE = 40;

    /// The search that the parameters of an address ask for. What cannot be read is left open.
    public static ActivitySearch of(String goal, String province, String year) {
        var name = province.strip();
        return new ActivitySearch(
                number(goal), name.length() > LONGEST_PROVINCE ? "" : name, number(year));
    }

    /// The same with another goal.
    public ActivitySearch withGoal(int other) {
        return new ActivitySearch(other, province, year);
    }

    /// The same with another province.
    public ActivitySearch withProvince(String other) {
        return new ActivitySearch(goal, other, year);
    }

    /// The same with another year.
    public ActivitySearch withYear(int other) {
        return new ActivitySearch(goal, province, other);
    }

    /// The address of a page of what is found.
    public String path(int page) {
        var parameters = new ArrayList<String>();
        if (goal > 0) {
            parameters.add("doel=" + goal);
        }
        if (!province.isEmpty()) {
            parameters.add("provincie=" + URLEncoder.encode(province, StandardCharsets.UTF_8));
        }
        if (year > 0) {
            parameters.add("jaar=" + year);
        }
        if (page > 1) {
            parameters.add("pagina=" + page);
        }
        return "/activiteiten" + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
    }

    private static int number(String text) {
        return NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
    }
}
