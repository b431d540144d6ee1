package nl.millenniumgemeenten.subscription.bounce;

import java.util.Locale;
import java.util.regex.Pattern;

/// What a report says about a reader.
enum BounceKind {
    /// There is no such mailbox.
    HARD,
    /// The mailbox cannot take mail for now, or nobody knows why.
    SOFT,
    /// They do not want mail from us, or this mail. It says nothing about the reader.
    POLICY,
    /// The reader called it spam.
    COMPLAINT;

    private static final Pattern CODE = Pattern.compile("([45])\\.(\\d{1,3})\\.(\\d{1,3})");

    /// What an enhanced status code (RFC 3463) says. Without one nobody knows why.
    static BounceKind of(String enhancedCode) {
        var code = CODE.matcher(enhancedCode);
        if (!code.matches()) {
            return SOFT;
        }
        var lasting = code.group(1).equals("5");
        var detail = Integer.parseInt(code.group(3));
        return switch (Integer.parseInt(code.group(2))) {
            case 1 -> lasting ? ofAddress(detail) : SOFT;
            case 2 -> lasting && detail == 1 ? HARD : SOFT;
            case 3 -> detail == 4 ? POLICY : SOFT;
            case 5, 6, 7 -> POLICY;
            default -> SOFT;
        };
    }

    /// 5.1.7 to 5.1.9 are about the address of the sender, which is ours.
    private static BounceKind ofAddress(int detail) {
        return detail >= 7 && detail <= 9 ? POLICY : HARD;
    }

    /// How it is written in the table and in reports.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
