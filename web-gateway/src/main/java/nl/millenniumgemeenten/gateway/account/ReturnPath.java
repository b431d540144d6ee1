package nl.millenniumgemeenten.gateway.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Where somebody goes after signing in: a screen of the desk and nothing else, or a link to the
/// sign-in screen could lead anywhere.
public final class ReturnPath {
    private static final String HOME = "/redactie";
    private static final int LONGEST = 300;
    private static final Pattern SCREEN =
            Pattern.compile(
                    "/redactie(/[A-Za-z0-9-]+)*(\\?(?:[A-Za-z0-9=&_.+-]|%[0-9A-Fa-f]{2})*)?");

    private ReturnPath() {}

    /// The screen that was asked for, or the first one.
    public static String of(String asked) {
        return asked.length() <= LONGEST
                        && SCREEN.matcher(asked).matches()
                        && !asked.startsWith(SignInController.PATH)
                ? asked
                : HOME;
    }

    /// The sign-in screen, from which the way leads back to a screen.
    public static String signIn(String screen) {
        var back = of(screen);
        return back.equals(HOME)
                ? SignInController.PATH
                : SignInController.PATH
                        + "?naar="
                        + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
