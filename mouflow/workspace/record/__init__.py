"""The record of a workspace: names of agreements and acts go in; events, states, lists and documents come out."""
