package nl.millenniumgemeenten.municipality.command;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanContextException;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// `bin/register`: works on the database of the service, in one transaction, without a server.
/// Events leave by the relay of the running service, which the commit wakes.
public final class RegisterCommand {
    private static final String USAGE =
            """
            Zo gebruik je dit:

              bin/register import MAP [--dry-run]
                  alles in een map wat het register kent, aan de namen en de kolommen te zien:
                  gemeenten, herindelingen, deelnames, doelen, gepubliceerde aantallen (CSV) en
                  gemeentegrenzen (boundaries-2012.geojson); alles of niets

              bin/register import boundaries --year 2012 BESTAND-OF-URL [--source TEKST] [--dry-run]
                  gemeentegrenzen van 1 januari van een jaar: GeoJSON zoals CBS en PDOK die uitgeven,
                  in RD of in graden

              bin/register import participants BESTAND [--dry-run]
                  deelnames: CSV met de kolommen van participants.csv

              bin/register import tooi BESTAND-OF-URL [--dry-run]
                  het register van TOOI (rwc_gemeenten_compleet, JSON-LD) naast dit leggen: vult aan
                  wat hier niet bekend is, en vertelt wat anders is

              bin/register import reference [--dry-run]
                  de gegevens die bij het project zelf horen

            Met --dry-run zie je van elk gegeven wat er zou veranderen; er verandert niets.
            """;

    private RegisterCommand() {}

    /// Does what the arguments say. Exits with 0 when it is done, with 1 when the data is refused,
    /// with 2 when the arguments say nothing that can be done.
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err, Map.of()));
    }

    /// The same, for tests.
    ///
    /// @param settings on top of those from the environment
    public static int run(
            List<String> arguments,
            PrintStream out,
            PrintStream err,
            Map<String, Object> settings) {
        return switch (Arguments.parse(arguments)) {
            case Arguments.Unclear(var why) -> {
                err.print(why.isEmpty() ? USAGE : why + "\n\n" + USAGE);
                yield why.isEmpty() ? 0 : 2;
            }
            case Arguments.Clear clear -> {
                var properties = new HashMap<String, Object>(settings);
                properties.put("outbox.enabled", false);
                properties.put("calendar.enabled", "false");
                properties.put("reference-data.at-start", false);
                // No requests come in, so no token is ever checked.
                properties.putIfAbsent(
                        "micronaut.security.token.jwt.signatures.secret.validation.secret",
                        UUID.randomUUID().toString());
                try (var context = ApplicationContext.run(properties)) {
                    yield context.getBean(RunImport.class).run(clear, out, err);
                } catch (BeanContextException unreachable) {
                    err.println("De database is niet te bereiken: " + reason(unreachable));
                    yield 1;
                }
            }
        };
    }

    /// What the database itself, or the way to it, said.
    private static String reason(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
