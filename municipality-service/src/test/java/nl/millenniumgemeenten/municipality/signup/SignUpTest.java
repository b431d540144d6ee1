package nl.millenniumgemeenten.municipality.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.mailrequest.EmailAddress;
import nl.millenniumgemeenten.municipality.contact.Person;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.signup.SignUp.Confirmation;
import nl.millenniumgemeenten.municipality.signup.SignUp.State;
import org.junit.jupiter.api.Test;

class SignUpTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Person TOOS =
            new Person("Toos", "adviseur", new EmailAddress("toos@example.org"), "");

    @Test
    void a_link_that_is_followed_within_a_week_confirms() {
        var signUp = received();

        var confirmed = signUp.confirm(NOON.plus(Duration.ofDays(7)).minusMillis(1));

        assertThat(confirmed).isInstanceOf(Confirmation.Confirmed.class);
        assertThat(signUp.confirm(NOON.plus(Duration.ofDays(7))))
                .isEqualTo(new Confirmation.Expired());
    }

    @Test
    void following_the_link_again_changes_nothing() {
        assertThat(waiting().confirm(NOON)).isEqualTo(new Confirmation.AlreadyConfirmed());
        assertThat(accepted(waiting().approve(NOON)).confirm(NOON))
                .isEqualTo(new Confirmation.AlreadyConfirmed());
    }

    @Test
    void editors_settle_only_what_is_confirmed_and_only_once() {
        assertThat(refusal(received().approve(NOON))).isEqualTo("state");
        assertThat(refusal(received().reject("Nee", NOON))).isEqualTo("state");
        assertThat(refusal(received().askBack("Wie?", NOON))).isEqualTo("state");

        var approved = accepted(waiting().approve(NOON));

        assertThat(refusal(approved.reject("Toch niet", NOON))).isEqualTo("state");
        assertThat(refusal(approved.approve(NOON))).isEqualTo("state");
        assertThat(refusal(approved.askBack("Wie?", NOON))).isEqualTo("state");
    }

    @Test
    void nobody_is_known_of_a_settled_sign_up() {
        assertThat(accepted(waiting().approve(NOON)).state()).isNotInstanceOf(SignUp.Open.class);
        assertThat(accepted(waiting().reject("Nee", NOON)).state())
                .isEqualTo(new State.Rejected("Nee", NOON));
    }

    @Test
    void a_correction_answers_a_question_and_waits_again() {
        var asked = accepted(waiting().askBack("Welk besluit?", NOON));
        var better = submission("GM0809", LocalDate.of(2026, 10, 1));

        var corrected = accepted(asked.correct(better, TOOS, NOON));

        assertThat(corrected.submission()).isEqualTo(better);
        assertThat(corrected.state()).isEqualTo(new State.Waiting(TOOS, NOON));
        assertThat(refusal(corrected.correct(better, TOOS, NOON))).isEqualTo("state");
    }

    @Test
    void a_correction_keeps_to_its_municipality() {
        var asked = accepted(waiting().askBack("Welk besluit?", NOON));

        var other = asked.correct(submission("GM0772", LocalDate.of(2026, 9, 1)), TOOS, NOON);

        assertThat(refusal(other)).isEqualTo("municipality");
    }

    @Test
    void it_shows_nothing_of_the_person_in_a_log_line() {
        assertThat(received().toString()).doesNotContain("Toos", "toos@example.org");
    }

    private static SignUp received() {
        return SignUp.received(submission("GM0809", LocalDate.of(2026, 9, 1)), TOOS, NOON);
    }

    private static SignUp waiting() {
        return received().confirm(NOON) instanceof Confirmation.Confirmed(var confirmed)
                ? confirmed
                : received();
    }

    private static Submission submission(String code, LocalDate decidedOn) {
        return new Submission(
                new MunicipalityCode(code),
                ParticipationChange.Body.COUNCIL,
                decidedOn,
                List.of(8, 2),
                List.of("duurzaam inkopen"),
                "");
    }

    private static SignUp accepted(Decision<SignUp> decision) {
        return decision.orThrow(fault -> new IllegalStateException(fault.toString()));
    }

    private static String refusal(Decision<SignUp> decision) {
        return decision instanceof Decision.Refused<SignUp>(var faults)
                ? faults.getFirst().field()
                : "accepted";
    }
}
