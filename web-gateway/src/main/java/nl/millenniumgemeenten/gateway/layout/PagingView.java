package nl.millenniumgemeenten.gateway.layout;

/// The way to the neighbouring parts of a long list; a path is empty where there is no neighbour.
public record PagingView(String newerPath, String olderPath) {

    /// Whether there is any neighbour.
    public boolean needed() {
        return !newerPath.isEmpty() || !olderPath.isEmpty();
    }
}
