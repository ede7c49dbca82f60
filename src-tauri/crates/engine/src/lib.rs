//! Every operation of Fivedesk, one file each, and the agents that call them.
