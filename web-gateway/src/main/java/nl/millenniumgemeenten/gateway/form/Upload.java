package nl.millenniumgemeenten.gateway.form;

/// A file that came with a form. What it is called and said to be is the word of the sender; only
/// its content counts.
///
/// @param name as the sender calls it
@SuppressWarnings("ArrayRecordComponent") // Read once, never compared.
public record Upload(String name, byte[] content) {

    /// Without the content: it may be personal.
    @Override
    public String toString() {
        return "Upload[" + content.length + " bytes]";
    }
}
