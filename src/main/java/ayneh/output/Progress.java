package ayneh.output;

/** Receives the progress of a long task. May be called from several threads. */
public interface Progress {

    /** Sets the number of steps. */
    void expect(int steps);

    /** Reports that one step is done. */
    void step();
}
