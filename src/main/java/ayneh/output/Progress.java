package ayneh.output;

/** Is told how far a long work is. May be called from several threads. */
public interface Progress {

    /** How many steps there will be. */
    void expect(int steps);

    /** One step is done. */
    void step();
}
