package dev.vertebra.reproduce;

/** How a program ended. */
public sealed interface Ending {

  /**
   * By itself.
   *
   * @param status its exit status; 0 says that all went well
   */
  record Exited(int status) implements Ending {}

  /**
   * It was ended, and everything that it had started.
   *
   * @param why a clause, such as "it took longer than 600 seconds"
   */
  record Stopped(String why) implements Ending {}

  /**
   * It never ran.
   *
   * @param why a clause
   */
  record NeverRan(String why) implements Ending {}
}
