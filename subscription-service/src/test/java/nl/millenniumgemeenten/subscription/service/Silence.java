package nl.millenniumgemeenten.subscription.service;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/// Hears all that our code logs during the tests of a class, however little it matters, and lets
/// them fail if anything of it looks like somebody's address or token.
public final class Silence implements BeforeAllCallback, AfterAllCallback {
    private static final Pattern PERSONAL =
            Pattern.compile(
                    "[^\\s@\"<>=(]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+"
                            + "|(?<![\\w.-])[A-Za-z0-9_-]{24}(?![\\w.-])");

    private final Logger ours = (Logger) LoggerFactory.getLogger("nl.millenniumgemeenten");
    private final List<String> slips = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> listener =
            new AppenderBase<>() {
                @Override
                protected void append(ILoggingEvent event) {
                    var text = text(event);
                    if (PERSONAL.matcher(text).find()) {
                        slips.add(text);
                    }
                }
            };

    @Override
    public void beforeAll(ExtensionContext context) {
        listener.start();
        ours.setLevel(Level.TRACE);
        ours.addAppender(listener);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        ours.detachAppender(listener);
        ours.setLevel(null);
        assertThat(slips).as("what should not be in a log").isEmpty();
    }

    private static String text(ILoggingEvent event) {
        var text =
                new StringBuilder(event.getLoggerName())
                        .append(' ')
                        .append(event.getFormattedMessage())
                        .append(' ')
                        .append(event.getKeyValuePairs());
        for (IThrowableProxy cause = event.getThrowableProxy();
                cause != null;
                cause = cause.getCause()) {
            text.append(' ').append(cause.getMessage());
        }
        return text.toString();
    }
}
