package nl.millenniumgemeenten.journeys;

import java.nio.file.Path;
import nl.millenniumgemeenten.localstack.system.LocalSystem;

/// The system that journeys share which leave it as a person would find it. Started by the first,
/// gone with the JVM.
final class SharedSystem {
    /// Where the modules and their jars are, seen from this module.
    static final Path REPOSITORY = Path.of("..");

    private SharedSystem() {}

    static LocalSystem get() {
        return Holder.SYSTEM;
    }

    private static final class Holder {
        private static final LocalSystem SYSTEM = LocalSystem.throwaway(REPOSITORY);

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SYSTEM::close));
        }
    }
}
