package nl.millenniumgemeenten.subscription.sending;

import java.util.LinkedHashMap;
import java.util.Map;

/// Messages at which the mail server broke off, although it took the connection. That says nothing
/// of a message as long as it happens to all of them. But when the server took others since and
/// breaks off at this one again, then it is about this one: it is put off, as if the server had
/// said so, from then on, or it would be tried for ever and hold the others up each time. Where
/// there are no others to tell by, it is put off after half an hour of trying: the last reader of
/// an issue would keep it from ending, and the server from everything that comes.
final class Stumbles {
    private static final int REMEMBERED = 10_000;

    /// With pauses that grow from a minute to a quarter of an hour.
    private static final int OFTEN = 6;

    private final Map<String, Stumbled> stumbled =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Stumbled> eldest) {
                    return size() > REMEMBERED;
                }
            };
    private long taken;

    /// What happened at one message.
    ///
    /// @param takenBefore how many had been taken before the first time
    private record Stumbled(long takenBefore, int times, boolean aboutIt) {
        Stumbled again(long taken) {
            return new Stumbled(
                    takenBefore, times + 1, aboutIt || taken > takenBefore || times + 1 >= OFTEN);
        }
    }

    /// The server took a message.
    synchronized void taken() {
        taken++;
    }

    /// What it means that the server broke off at the message with this key, with this reply, 0 for
    /// none.
    synchronized Outcome at(String message, int code) {
        var seen =
                stumbled.compute(
                        message,
                        (_, before) ->
                                before == null
                                        ? new Stumbled(taken, 1, false)
                                        : before.again(taken));
        return seen.aboutIt() ? new Outcome.Deferred(code, "") : new Outcome.Unreached(code);
    }
}
