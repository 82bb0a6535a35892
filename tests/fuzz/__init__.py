"""Inputs that nobody means, by the million: the engine names what is wrong with them and raises nothing else."""
