"""Every page and every state of every guide, held open to all in every form: `make access`, by night."""
