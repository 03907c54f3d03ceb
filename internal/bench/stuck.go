package main

import "context"

func measureStuck(ctx context.Context, b *bench) ([]row, error)    { return nil, nil }
func measurePlanPage(ctx context.Context, b *bench) ([]row, error) { return nil, nil }
