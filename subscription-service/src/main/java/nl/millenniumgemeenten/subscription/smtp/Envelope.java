package nl.millenniumgemeenten.subscription.smtp;

/// Who a message is from, where refusals go, and whom it is for. It never shows itself.
public record Envelope(String sender, String reader) {
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int LAST_PRINTABLE = 0x7E;

    public Envelope {
        if (!isOneLine(sender) || !isOneLine(reader)) {
            throw new IllegalArgumentException("An address of an envelope is printable ASCII");
        }
    }

    /// Anything else could end the command and begin another.
    private static boolean isOneLine(String address) {
        return !address.isEmpty()
                && address.chars().allMatch(c -> c >= FIRST_PRINTABLE && c <= LAST_PRINTABLE);
    }

    @Override
    public String toString() {
        return "Envelope[hidden]";
    }
}
