package ayneh.cli;

/**
 * Lets a command that runs until it is stopped end its work: Ctrl-C, or any other end of the program, interrupts the
 * thread that has created this, and waits until it has closed it.
 */
final class StopSignal implements AutoCloseable {
    private final Thread worker = Thread.currentThread();
    private final Thread hook = new Thread(this::interrupt, "ayneh-stop");
    private boolean given;
    private boolean closed;

    StopSignal() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Returns whether the program is about to end. */
    synchronized boolean isGiven() {
        return given;
    }

    private synchronized void interrupt() {
        given = true;
        worker.interrupt();
        while (!closed) {
            try {
                wait();
            } catch (InterruptedException impatient) {
                return;
            }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            return; // it is the hook that waits
        }
    }
}
