package nl.millenniumgemeenten.subscription.subscriber;

import static nl.millenniumgemeenten.subscription.subscriber.SubscriberFixture.JAN;
import static nl.millenniumgemeenten.subscription.subscriber.SubscriberFixture.NOON;
import static nl.millenniumgemeenten.subscription.subscriber.SubscriberFixture.ONE_DAY;
import static nl.millenniumgemeenten.subscription.subscriber.SubscriberFixture.ON_HOME;
import static nl.millenniumgemeenten.subscription.subscriber.SubscriberFixture.TRACES;
import static nl.millenniumgemeenten.subscription.subscriber.SubscriberFixture.confirmed;
import static nl.millenniumgemeenten.subscription.subscriber.SubscriberFixture.linkOf;
import static nl.millenniumgemeenten.subscription.subscriber.SubscriberFixture.pending;
import static nl.millenniumgemeenten.subscription.subscriber.SubscriberFixture.unsubscribed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import nl.millenniumgemeenten.subscription.subscriber.Subscriber.State;
import org.junit.jupiter.api.Test;

class SubscriberTest {

    @Test
    void someone_new_has_seven_days_to_confirm() {
        assertThat(pending().state())
                .isEqualTo(new State.Pending(JAN, ON_HOME, NOON.plus(Duration.ofDays(7))));
    }

    @Test
    void confirming_records_the_consent_and_its_moment() {
        var pending = pending();
        var tomorrow = NOON.plus(ONE_DAY);

        assertThat(pending.confirm(linkOf(pending), false, tomorrow))
                .isInstanceOfSatisfying(
                        Confirmation.Confirmed.class,
                        confirmed ->
                                assertThat(confirmed.subscriber().state())
                                        .isEqualTo(
                                                new State.Confirmed(
                                                        JAN, new Consent(tomorrow, ON_HOME))));
    }

    @Test
    void a_link_works_until_its_last_moment_and_not_at_it() {
        var pending = pending();
        var link = linkOf(pending);

        assertThat(pending.confirm(link, false, link.expiresAt().minusMillis(1)))
                .isInstanceOf(Confirmation.Confirmed.class);
        assertThat(pending.confirm(link, false, link.expiresAt()))
                .isEqualTo(new Confirmation.Expired());
    }

    @Test
    void confirming_twice_changes_nothing_even_when_the_link_has_expired() {
        var confirmed = confirmed();

        assertThat(confirmed.confirm(linkOf(confirmed), false, NOON.plus(Duration.ofDays(400))))
                .isEqualTo(new Confirmation.AlreadyConfirmed());
    }

    @Test
    void a_reader_confirms_lists_that_were_asked_for_later_while_the_link_works() {
        var confirmed = confirmed();
        var link = linkOf(confirmed);

        assertThat(confirmed.confirm(link, true, NOON))
                .isEqualTo(new Confirmation.MoreLists(confirmed));
        assertThat(confirmed.confirm(link, true, link.expiresAt()))
                .isEqualTo(new Confirmation.Expired());
        assertThat(confirmed.signUpAgain(ON_HOME, false, 2, NOON))
                .isEqualTo(new SignUpAgain.AskForMore());
    }

    @Test
    void a_link_does_not_bring_back_who_unsubscribed() {
        var unsubscribed = unsubscribed();

        assertThat(unsubscribed.confirm(linkOf(unsubscribed), false, NOON))
                .isEqualTo(new Confirmation.Expired());
    }

    @Test
    void asking_again_gives_new_time() {
        var tomorrow = NOON.plus(ONE_DAY);

        assertThat(pending().signUpAgain(ON_HOME, true, 1, tomorrow))
                .isInstanceOfSatisfying(
                        SignUpAgain.AskOnceMore.class,
                        again ->
                                assertThat(again.subscriber().state())
                                        .isEqualTo(
                                                new State.Pending(
                                                        JAN,
                                                        ON_HOME,
                                                        tomorrow.plus(Subscriber.PATIENCE))));
    }

    @Test
    void three_mails_an_hour_are_enough_for_anyone() {
        assertThat(pending().signUpAgain(ON_HOME, true, 3, NOON))
                .isEqualTo(new SignUpAgain.EnoughMails());
        assertThat(confirmed().signUpAgain(ON_HOME, true, 3, NOON))
                .isEqualTo(new SignUpAgain.EnoughMails());
    }

    @Test
    void a_subscriber_who_signs_up_again_is_told_so() {
        assertThat(confirmed().signUpAgain(ON_HOME, true, 2, NOON))
                .isEqualTo(new SignUpAgain.AlreadySubscribed());
    }

    @Test
    void unsubscribing_keeps_the_consent_and_a_proof_instead_of_the_address() {
        assertThat(unsubscribed().state())
                .isInstanceOfSatisfying(
                        State.Unsubscribed.class,
                        end -> {
                            assertThat(end.consent()).isEqualTo(new Consent(NOON, ON_HOME));
                            assertThat(end.proof())
                                    .isEqualTo(TRACES.of(JAN))
                                    .isEqualTo(TRACES.of(address("JAN@example.org")))
                                    .isNotEqualTo(TRACES.of(address("piet@example.org")));
                        });
    }

    @Test
    void unsubscribing_before_confirming_keeps_nothing() {
        assertThat(pending().unsubscribe(TRACES, NOON))
                .isInstanceOfSatisfying(
                        Unsubscription.Withdrawn.class,
                        withdrawn ->
                                assertThat(withdrawn.subscriber().state())
                                        .isEqualTo(new State.Withdrawn(NOON)));
    }

    @Test
    void unsubscribing_twice_is_fine() {
        assertThat(unsubscribed().unsubscribe(TRACES, NOON))
                .isEqualTo(new Unsubscription.AlreadyUnsubscribed());
    }

    @Test
    void who_does_not_answer_lapses_and_nobody_else_does() {
        var pending = pending();
        var end = NOON.plus(Subscriber.PATIENCE);

        assertThat(pending.lapse(end).state()).isEqualTo(new State.Lapsed(end));
        assertThat(pending.lapse(end.minusMillis(1))).isSameAs(pending);
        assertThat(confirmed().lapse(end).state()).isInstanceOf(State.Confirmed.class);
    }

    @Test
    void a_trace_under_another_key_is_another_and_a_short_key_is_none() {
        assertThat(new TraceKey("another key that is also long enough").of(JAN))
                .isNotEqualTo(TRACES.of(JAN));
        assertThatThrownBy(() -> new TraceKey("short")).hasMessageContaining("ADDRESS_KEY");
        assertThat(TRACES.of(JAN).toString()).doesNotContain(TRACES.of(JAN).value());
    }

    @Test
    void a_proof_of_before_there_were_traces_still_proves() {
        assertThat(ConsentProof.of(JAN).proves(JAN)).isTrue();
        assertThat(ConsentProof.of(JAN).proves(address("piet@example.org"))).isFalse();
    }

    private static EmailAddress address(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }

    @Test
    void two_proofs_of_one_address_differ() {
        assertThat(ConsentProof.of(JAN).value()).isNotEqualTo(ConsentProof.of(JAN).value());
    }
}
